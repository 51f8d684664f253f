package cn.techbridge.organisation;

import cn.techbridge.identity.Caller;
import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Answers;
import cn.techbridge.platform.Cursors;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.resteasy.reactive.RestHeader;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/organisations")
class OrganisationResource {
    private final OrganisationService service;
    private final CurrentCaller caller;
    private final Cursors cursors;

    OrganisationResource(OrganisationService service, CurrentCaller caller, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.cursors = cursors;
    }

    @POST
    @RolesAllowed(Role.OPERATOR)
    @Idempotent
    public RestResponse<OrganisationView> register(OrganisationRequest request) {
        OrganisationView view = service.register(request);
        return Answers.created("/organisations/" + view.id(), view, view.version());
    }

    @GET
    @RolesAllowed({Role.OPERATOR, Role.MODERATOR, Role.AUDITOR})
    public OrganisationList list(@RestQuery String limit, @RestQuery String cursor) {
        int size = Paging.limit(limit);
        List<OrganisationView> items = service.after(Ids.orNull(cursors.open("organisations", cursor)), size);
        String next = items.size() < size
                ? null
                : cursors.seal("organisations", items.getLast().id().toString());
        return new OrganisationList(items, next);
    }

    /** Whose account this is: roles from the token, the organisation from our membership records. */
    @GET
    @Path("/mine")
    @RolesAllowed("**")
    public RestResponse<OrganisationView> mine() {
        Caller who = caller.get();
        OrganisationView view = service.read(who.requireOrganisation());
        return Answers.ok(view, view.version());
    }

    @GET
    @Path("/{id}")
    @RolesAllowed({Role.OPERATOR, Role.MODERATOR, Role.AUDITOR})
    public RestResponse<OrganisationView> read(String id) {
        OrganisationView view = service.read(Ids.of(id));
        return Answers.ok(view, view.version());
    }

    @PUT
    @Path("/{id}")
    @RolesAllowed(Role.OPERATOR)
    public RestResponse<OrganisationView> change(
            String id, @RestHeader("If-Match") String ifMatch, OrganisationRequest request) {
        OrganisationView view = service.change(Ids.of(id), ifMatch, request);
        return Answers.ok(view, view.version());
    }

    @GET
    @Path("/{id}/members")
    @RolesAllowed(Role.OPERATOR)
    public MemberList members(String id) {
        return new MemberList(service.members(Ids.of(id)));
    }

    @PUT
    @Path("/{id}/members/{subject}")
    @RolesAllowed(Role.OPERATOR)
    public void addMember(String id, String subject) {
        service.addMember(Ids.of(id), subject);
    }

    @DELETE
    @Path("/{id}/members/{subject}")
    @RolesAllowed(Role.OPERATOR)
    public void removeMember(String id, String subject) {
        service.removeMember(Ids.of(id), subject);
    }

    record OrganisationList(List<OrganisationView> items, String nextCursor) {}

    record MemberList(List<String> items) {}
}
