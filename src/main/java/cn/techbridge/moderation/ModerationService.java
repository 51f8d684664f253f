package cn.techbridge.moderation;

import cn.techbridge.identity.Caller;
import cn.techbridge.platform.Bilingual;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Outage;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.ProblemType;
import cn.techbridge.platform.RequestCheck;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

@ApplicationScoped
class ModerationService {
    private static final Bilingual DECIDED_AT_ONCE =
            Bilingual.of("另一位审核员刚刚处理了该事项", "Another moderator has just decided this case");

    private final ModerationCases cases;
    private final RequestCheck check;
    private final Event<Reviewed> reviewed;
    private final ModerationSettings settings;
    private final Clock clock;

    ModerationService(
            ModerationCases cases,
            RequestCheck check,
            Event<Reviewed> reviewed,
            ModerationSettings settings,
            Clock clock) {
        this.cases = cases;
        this.check = check;
        this.reviewed = reviewed;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    List<ModerationCaseView> queue(
            String state, String kind, Boolean appeal, int completeUpTo, UUID after, int limit, Locale locale) {
        return cases.queue(state(state), kind, appeal, completeUpTo, after, limit).stream()
                .map(one -> one.view(locale))
                .toList();
    }

    /** With what changed since the last decision; everything, when there was none. */
    @Transactional
    ModerationCaseView read(UUID id, Locale locale) {
        ModerationCase one = cases.findByIdOptional(id).orElseThrow(Problem::notFound);
        JsonNode before = cases.lastDecided(one.kind(), one.recordId())
                .filter(last -> last != one)
                .map(ModerationCase::content)
                .orElse(null);
        return one.view(locale, Changes.between(before, one.content()));
    }

    @Transactional
    List<ModerationCaseView> claim(Caller moderator, ClaimRequest request, Locale locale) {
        check.require(request);
        List<UUID> ids = cases.claim(moderator.subject(), request.count(), settings.claim());
        return ids.isEmpty()
                ? List.of()
                : cases.list("id in ?1 order by id", ids).stream()
                        .map(one -> one.view(locale))
                        .toList();
    }

    @Transactional
    ModerationCaseView decide(UUID id, DecisionRequest request, Caller moderator, Locale locale) {
        check.require(request);
        ModerationCase decided = cases.findByIdOptional(id).orElseThrow(Problem::notFound);
        ModerationCase appealed = decided.appealOf() == null ? null : cases.findById(decided.appealOf());
        decided.decide(request, moderator.subject(), appealed, clock.instant()).ifPresent(reviewed::fire);
        return decided.view(locale);
    }

    /** Each in a transaction of its own: one that cannot be decided does not hold the others up. */
    BatchDecision.Answer decideAll(BatchDecision request, Caller moderator, Locale locale) {
        check.require(request);
        check.require(request.decision());
        List<BatchDecision.Row> rows = new ArrayList<>();
        for (UUID id : request.ids()) {
            try {
                boolean open = QuarkusTransaction.requiringNew()
                        .call(() -> decide(id, request.decision(), moderator, locale)
                                .state()
                                .equals(ModerationCase.State.OPEN.name()));
                rows.add(new BatchDecision.Row(id, open ? "first-approval" : "decided", null));
            } catch (Problem refused) {
                boolean absent = refused.type() == ProblemType.NOT_FOUND;
                rows.add(new BatchDecision.Row(
                        id, absent ? "not-found" : "conflict", refused.detail().in(locale)));
            } catch (RuntimeException failed) {
                if (Outage.causes(failed).stream().noneMatch(OptimisticLockException.class::isInstance)) {
                    throw failed;
                }
                rows.add(new BatchDecision.Row(id, "conflict", DECIDED_AT_ONCE.in(locale)));
            }
        }
        return new BatchDecision.Answer(rows);
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
