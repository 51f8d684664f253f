package cn.techbridge.moderation;

import cn.techbridge.identity.Caller;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ModerationService {
    private final ModerationCases cases;
    private final RequestCheck check;
    private final Event<Reviewed> reviewed;
    private final Clock clock;

    ModerationService(ModerationCases cases, RequestCheck check, Event<Reviewed> reviewed, Clock clock) {
        this.cases = cases;
        this.check = check;
        this.reviewed = reviewed;
        this.clock = clock;
    }

    @Transactional
    List<ModerationCaseView> queue(String state, String kind, int completeUpTo, UUID after, int limit) {
        return cases.queue(state(state), kind, completeUpTo, after, limit).stream()
                .map(ModerationCase::view)
                .toList();
    }

    @Transactional
    ModerationCaseView decide(UUID id, DecisionRequest request, Caller moderator) {
        check.require(request);
        ModerationCase decided = cases.findByIdOptional(id).orElseThrow(Problem::notFound);
        Reviewed outcome = decided.decide(request.decision(), request.reason(), moderator.subject(), clock.instant());
        reviewed.fire(outcome);
        return decided.view();
    }

    private static ModerationCase.State state(String text) {
        return text == null
                ? ModerationCase.State.OPEN
                : Arrays.stream(ModerationCase.State.values())
                        .filter(state -> state.name().equals(text))
                        .findFirst()
                        .orElseThrow(() -> Problem.invalid(
                                Fault.of("?state", "unknown-code", "没有这种状态", "there is no such state")));
    }
}
