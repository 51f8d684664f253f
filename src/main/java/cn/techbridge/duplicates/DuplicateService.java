package cn.techbridge.duplicates;

import cn.techbridge.achievement.AchievementMerges;
import cn.techbridge.identity.Caller;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DuplicateService {
    private final DuplicatePairs pairs;
    private final AchievementMerges merges;
    private final RequestCheck check;
    private final Clock clock;

    DuplicateService(DuplicatePairs pairs, AchievementMerges merges, RequestCheck check, Clock clock) {
        this.pairs = pairs;
        this.merges = merges;
        this.check = check;
        this.clock = clock;
    }

    @Transactional
    List<DuplicateView> list(String state, String rule, UUID after, int limit) {
        DuplicatePair.State wanted =
                state == null ? DuplicatePair.State.OPEN : one("?state", DuplicatePair.State.values(), state);
        DuplicatePair.Rule by = rule == null ? null : one("?rule", DuplicatePair.Rule.values(), rule);
        return pairs.list(wanted, by, after, limit).stream()
                .map(DuplicatePair::view)
                .toList();
    }

    @Transactional
    DuplicateView merge(Caller moderator, UUID id, MergeRequest request) {
        check.require(request);
        DuplicatePair pair = load(id);
        UUID gone = pair.merge(request.keep(), moderator.subject(), clock.instant());
        merges.merge(gone, request.keep());
        return pair.view();
    }

    @Transactional
    DuplicateView dismiss(Caller moderator, UUID id) {
        DuplicatePair pair = load(id);
        pair.dismiss(moderator.subject(), clock.instant());
        return pair.view();
    }

    @Transactional
    DuplicateView unmerge(Caller moderator, UUID id) {
        DuplicatePair pair = load(id);
        merges.unmerge(pair.unmerge(moderator.subject(), clock.instant()));
        return pair.view();
    }

    private DuplicatePair load(UUID id) {
        return pairs.findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    private static <E extends Enum<E>> E one(String parameter, E[] values, String text) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> Problem.invalid(Fault.of(parameter, "unknown-code", "没有这个值", "there is no such value")));
    }
}
