package cn.techbridge.brokerage;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

@Path("/cases/{id}")
class ConsentResource {
    private final ConsentService consents;
    private final DisclosureService disclosures;
    private final CurrentCaller caller;

    ConsentResource(ConsentService consents, DisclosureService disclosures, CurrentCaller caller) {
        this.consents = consents;
        this.disclosures = disclosures;
        this.caller = caller;
    }

    @POST
    @Path("/eoi")
    @RolesAllowed({Role.ENTERPRISE, Role.PUBLISHER})
    @Idempotent
    public CaseView answer(String id, CaseRequests.Eoi request) {
        return consents.answer(caller.get(), Ids.of(id), request);
    }

    @POST
    @Path("/nda")
    @RolesAllowed({Role.ENTERPRISE, Role.PUBLISHER})
    @Idempotent
    public CaseView accept(String id, CaseRequests.Nda request) {
        return consents.accept(caller.get(), Ids.of(id), request);
    }

    /** Not idempotent by key on purpose: each showing is one entry of the history, and no answer with contacts is kept. */
    @POST
    @Path("/disclosures")
    @RolesAllowed({Role.ENTERPRISE, Role.PUBLISHER, Role.BROKER})
    public DisclosureService.Shown disclose(String id, CaseRequests.Disclosure request) {
        return disclosures.disclose(caller.get(), Ids.of(id), request);
    }

    @GET
    @Path("/introduction")
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.ENTERPRISE, Role.PUBLISHER, Role.OPERATOR, Role.AUDITOR})
    public Introductions.Introduction introduction(String id) {
        return consents.introduction(caller.get(), Ids.of(id));
    }
}
