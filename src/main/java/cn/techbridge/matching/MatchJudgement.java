package cn.techbridge.matching;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** How slices above tell matching that a pair was tried and refused; call it inside a transaction. */
@ApplicationScoped
public class MatchJudgement {
    private final Matches matches;
    private final Feedback feedback;

    MatchJudgement(Matches matches, Feedback feedback) {
        this.matches = matches;
        this.feedback = feedback;
    }

    /** Keeps the refusal as feedback and takes the pair out of the lists. */
    public void refused(UUID demandId, UUID achievementId, String subject, String reason, String note) {
        matches.ofPair(demandId, achievementId).ifPresent(match -> {
            feedback.keep(match, new FeedbackRequest(FeedbackRequest.Verdict.NOT_RELEVANT, reason, note), subject);
            match.suppress();
        });
    }
}
