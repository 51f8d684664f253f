package cn.techbridge.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;

/** How slices above tell matching that a pair was tried and refused; call it inside a transaction. */
@ApplicationScoped
public class MatchJudgement {
    private final Matches matches;
    private final Feedback feedback;
    private final MatchWork work;
    private final Clock clock;

    MatchJudgement(Matches matches, Feedback feedback, MatchWork work, Clock clock) {
        this.matches = matches;
        this.feedback = feedback;
        this.work = work;
        this.clock = clock;
    }

    /** Keeps the refusal as feedback and takes the pair out of the lists; a broker has seen what he refuses. */
    public void refused(UUID demandId, UUID achievementId, String subject, String reason, String note) {
        work.noteDemand(demandId);
        matches.ofPair(demandId, achievementId).flatMap(matches::hold).ifPresent(match -> {
            match.shown(clock.instant());
            feedback.keep(
                    match, new FeedbackRequest(FeedbackRequest.Verdict.NOT_RELEVANT, null, reason, note), subject);
            match.suppress();
        });
    }
}
