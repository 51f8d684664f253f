package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandCatalogue;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.platform.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says of any pair whether it is listed, and if not, every reason why. */
@ApplicationScoped
class WhyNot {
    private final Matches matches;
    private final MatchWork work;
    private final DemandCatalogue demands;
    private final CandidatePairs pairs;

    WhyNot(Matches matches, MatchWork work, DemandCatalogue demands, CandidatePairs pairs) {
        this.matches = matches;
        this.work = work;
        this.demands = demands;
        this.pairs = pairs;
    }

    /** Why a pair does not stand in the demand's list, or not higher. */
    enum Reason {
        LISTED("在列表中第 %d 位", "stands in place %d of the list"),
        SUPPRESSED("有人评价为不相关，已不再列出", "somebody judged it not relevant, so it is listed no more"),
        OWN_ORGANISATION("双方属于同一单位", "both belong to the same organisation"),
        MUST_UNMET("成果达不到需求的硬性指标", "the achievement misses a hard indicator of the demand"),
        TOO_UNLIKE("得分低于入选线 %d 分", "its score is below the %d points that a match needs"),
        OUTRANKED("有足够多得分更高的匹配", "enough other matches score higher"),
        FEW_WORDS_IN_COMMON("双方文字重合太少，未进入候选", "their texts have too few words in common to become candidates"),
        BEING_MADE("刚有变更，正在重新匹配", "something has just changed, matches are being made anew");

        private final Bilingual words;

        Reason(String zh, String en) {
            this.words = Bilingual.of(zh, en);
        }

        Bilingual words(long number) {
            return Bilingual.of(words.zh().formatted(number), words.en().formatted(number));
        }
    }

    /** A reason with the number that its words need. */
    record Because(Reason reason, long number) {}

    /** What can be said of a pair now. */
    record Answer(List<Because> because, Optional<Match> match, Assessment assessment) {
        boolean isListed() {
            return because.getFirst().reason() == Reason.LISTED;
        }
    }

    Answer of(DemandFacts demand, AchievementFacts achievement) {
        Optional<Match> match = matches.ofPair(demand.id(), achievement.id());
        Assessment now = pairs.of(demand, achievement);
        List<Because> because = new ArrayList<>();
        match.filter(found -> !found.isSuppressed())
                .ifPresent(found -> because.add(new Because(Reason.LISTED, matches.before(found) + 1)));
        match.filter(Match::isSuppressed).ifPresent(found -> because.add(new Because(Reason.SUPPRESSED, 0)));
        demands.ownerOf(demand.id())
                .filter(owner -> owner.equals(achievement.organisationId()))
                .ifPresent(same -> because.add(new Because(Reason.OWN_ORGANISATION, 0)));
        if (now.isBlocked()) {
            because.add(new Because(Reason.MUST_UNMET, 0));
        } else if (now.level() < MatchRefresher.WORTH_KEEPING) {
            because.add(new Because(
                    Reason.TOO_UNLIKE, (long) Math.ceil(now.profile().levelFrom()[MatchRefresher.WORTH_KEEPING - 1])));
        }
        if (work.isWaiting(demand.id(), achievement.id())) {
            because.add(new Because(Reason.BEING_MADE, 0));
        }
        if (because.isEmpty()) {
            because.add(
                    new Because(pairs.meet(demand, achievement) ? Reason.OUTRANKED : Reason.FEW_WORDS_IN_COMMON, 0));
        }
        return new Answer(because, match.filter(found -> !found.isSuppressed()), now);
    }
}
