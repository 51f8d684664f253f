package cn.techbridge.brokerage;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;

@Path("/cases/{id}/tasks")
class TaskResource {
    private final TaskService service;
    private final CurrentCaller caller;

    TaskResource(TaskService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @GET
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.OPERATOR, Role.AUDITOR})
    public TaskList list(String id) {
        return new TaskList(service.list(caller.get(), Ids.of(id)));
    }

    @POST
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public TaskList add(String id, CaseRequests.Task request) {
        return new TaskList(service.add(caller.get(), Ids.of(id), request));
    }

    @POST
    @Path("/{task}/done")
    @RolesAllowed(Role.BROKER)
    @Idempotent
    public TaskList done(String id, String task) {
        return new TaskList(service.done(caller.get(), Ids.of(id), Ids.of(task)));
    }

    record TaskList(List<CaseTasks.Task> items) {}
}
