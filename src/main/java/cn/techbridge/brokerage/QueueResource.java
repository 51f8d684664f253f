package cn.techbridge.brokerage;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Cursors;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/queue")
class QueueResource {
    private final ClaimService service;
    private final TransferService transfers;
    private final TaskService tasks;
    private final CurrentCaller caller;
    private final Cursors cursors;

    QueueResource(
            ClaimService service, TransferService transfers, TaskService tasks, CurrentCaller caller, Cursors cursors) {
        this.service = service;
        this.transfers = transfers;
        this.tasks = tasks;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Role.BROKER, Role.OPERATOR})
    public CaseList offered(@RestQuery String limit, @RestQuery String cursor) {
        int size = Paging.limit(limit);
        CaseQueue.Position after = CaseQueue.Position.parse(cursors.open("queue", cursor));
        List<CaseView> items = service.offered(caller.get(), after, size);
        String next = items.size() < size ? null : cursors.seal("queue", CaseQueue.Position.after(items.getLast()));
        return new CaseList(items, next);
    }

    @GET
    @Path("/claims")
    @RolesAllowed(Role.BROKER)
    public CaseList mine() {
        return new CaseList(service.mine(caller.get()), null);
    }

    @POST
    @Path("/claims")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public CaseList claim(CaseRequests.Claim request) {
        return new CaseList(service.claim(caller.get(), request), null);
    }

    /** Cases that other brokers offer to the caller. */
    @GET
    @Path("/transfers")
    @RolesAllowed(Role.BROKER)
    public CaseList transfers() {
        return new CaseList(transfers.offered(caller.get()), null);
    }

    @GET
    @Path("/tasks")
    @RolesAllowed(Role.BROKER)
    public TaskResource.TaskList tasks() {
        return new TaskResource.TaskList(tasks.mine(caller.get()));
    }

    record CaseList(List<CaseView> items, String nextCursor) {}
}
