package cn.techbridge.matching;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Cursors;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Languages;
import cn.techbridge.platform.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/demands/{id}/matches")
class DemandMatchResource {
    private final MatchService service;
    private final CurrentCaller caller;
    private final Cursors cursors;

    DemandMatchResource(MatchService service, CurrentCaller caller, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed({Role.ENTERPRISE, Role.BROKER, Role.AGENCY_ADMIN, Role.OPERATOR})
    public MatchList list(String id, @RestQuery String limit, @RestQuery String cursor, HttpHeaders headers) {
        String list = "demand matches " + id;
        Matches.Position after = Matches.Position.parse(cursors.open(list, cursor));
        return MatchList.of(
                service.ofDemand(caller.get(), Ids.of(id), after, Paging.limit(limit), Languages.of(headers)),
                next -> cursors.seal(list, next));
    }
}
