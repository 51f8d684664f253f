package cn.techbridge.moderation;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Cursors;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Languages;
import cn.techbridge.platform.Paging;
import cn.techbridge.platform.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/moderation")
class ModerationResource {
    private final ModerationService service;
    private final CurrentCaller caller;
    private final Cursors cursors;

    ModerationResource(ModerationService service, CurrentCaller caller, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @Path("/cases")
    @RolesAllowed({Role.MODERATOR, Role.OPERATOR})
    public CaseList queue(
            @RestQuery String state,
            @RestQuery String kind,
            @RestQuery String appeal,
            @RestQuery String completeUpTo,
            @RestQuery String limit,
            @RestQuery String cursor,
            HttpHeaders headers) {
        int size = Paging.limit(limit);
        int score = score(completeUpTo);
        Boolean appeals = appeal == null ? null : Paging.flag("appeal", appeal);
        String list = "moderation " + state + ' ' + kind + ' ' + appeals + ' ' + score;
        List<ModerationCaseView> items = service.queue(
                state, kind, appeals, score, Ids.orNull(cursors.open(list, cursor)), size, Languages.of(headers));
        String next = items.size() < size
                ? null
                : cursors.seal(list, items.getLast().id().toString());
        return new CaseList(items, next);
    }

    @POST
    @Path("/cases/{id}/decision")
    @RolesAllowed(Role.MODERATOR)
    @Idempotent
    public ModerationCaseView decide(String id, DecisionRequest request, HttpHeaders headers) {
        return service.decide(Ids.of(id), request, caller.get(), Languages.of(headers));
    }

    @GET
    @Path("/cases/{id}")
    @RolesAllowed({Role.MODERATOR, Role.OPERATOR})
    public ModerationCaseView read(String id, HttpHeaders headers) {
        return service.read(Ids.of(id), Languages.of(headers));
    }

    @POST
    @Path("/claims")
    @RolesAllowed(Role.MODERATOR)
    @Idempotent
    public CaseList claim(ClaimRequest request, HttpHeaders headers) {
        return new CaseList(service.claim(caller.get(), request, Languages.of(headers)), null);
    }

    @POST
    @Path("/decisions")
    @RolesAllowed(Role.MODERATOR)
    @Idempotent
    public BatchDecision.Answer decideAll(BatchDecision request, HttpHeaders headers) {
        return service.decideAll(request, caller.get(), Languages.of(headers));
    }

    private static int score(String text) {
        if (text == null) {
            return 100;
        }
        if (!text.matches("100|[1-9]?\\d")) {
            throw Problem.invalid(Fault.of("?completeUpTo", "range", "须为 0 到 100 的整数", "must be 0 to 100"));
        }
        return Integer.parseInt(text);
    }

    record CaseList(List<ModerationCaseView> items, String nextCursor) {}
}
