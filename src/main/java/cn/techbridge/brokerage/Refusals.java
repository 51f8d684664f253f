package cn.techbridge.brokerage;

import cn.techbridge.identity.Caller;
import cn.techbridge.matching.MatchJudgement;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;

/** Lets a lost case have its effects: on the pair, on the matching, on the two listings. */
@ApplicationScoped
class Refusals {
    private final MatchJudgement judgement;
    private final ListingAdvice advice;

    Refusals(MatchJudgement judgement, ListingAdvice advice) {
        this.judgement = judgement;
        this.advice = advice;
    }

    /**
     * Before the case itself is written: matching takes a pair's match first, then its case, and who takes them the other way round
     * would stand in its way.
     *
     * @param noteShared whether the note goes to the owners with the advice; otherwise it stays with the platform
     */
    void teach(BrokerageCase subject, Caller by, String reason, String note, boolean noteShared) {
        Set<ReasonEffect> effects = ReasonEffect.of(reason);
        CasePair pair = subject.pair();
        String told = noteShared ? note : null;
        if (!pair.isDemandOnly()) {
            judgement.refused(pair.demandId(), pair.achievementId(), by.subject(), reason, note);
            if (effects.contains(ReasonEffect.ADVISE_OWNER)) {
                advice.give(
                        Side.ACHIEVEMENT, pair.achievementId(), pair.organisationOf(Side.ACHIEVEMENT), reason, told);
            }
        }
        if (effects.contains(ReasonEffect.ASK_DEMANDER)) {
            advice.give(Side.DEMAND, pair.demandId(), pair.organisationOf(Side.DEMAND), reason, told);
        }
    }
}
