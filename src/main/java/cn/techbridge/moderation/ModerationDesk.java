package cn.techbridge.moderation;

import cn.techbridge.kernel.Ref;
import cn.techbridge.platform.Fault;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** Where slices hand in records for review; call it inside the writing transaction. */
@ApplicationScoped
public class ModerationDesk {
    private final ModerationCases cases;
    private final ModerationSettings settings;
    private final ObjectMapper json;
    private final Clock clock;

    ModerationDesk(ModerationCases cases, ModerationSettings settings, ObjectMapper json, Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A record that awaits review.
     *
     * @param afterwards it is public already; then only a sample is looked at, and everything with findings
     * @param completeness 0–100
     * @param sensitive two moderators must agree before it becomes public
     * @param findings what the automatic checks saw
     * @param content as everybody may see it; what changed since the last decision is told from it
     */
    public record Submission(
            UUID recordId,
            String title,
            UUID organisationId,
            boolean afterwards,
            int completeness,
            boolean sensitive,
            List<Fault> findings,
            Object content) {}

    /** Opens a case for each; an open case of an earlier state of the record is superseded. */
    public void submit(String kind, Collection<Submission> submissions) {
        withdraw(kind, submissions.stream().map(Submission::recordId).toList());
        submissions.stream()
                .filter(this::isLookedAt)
                .forEach(s -> cases.persist(new ModerationCase(
                        new Ref(kind, s.recordId()), s, json.valueToTree(s.content()), clock.instant())));
    }

    private boolean isLookedAt(Submission submission) {
        return !submission.afterwards()
                || !submission.findings().isEmpty()
                || ThreadLocalRandom.current().nextInt(100) < settings.samplePercent();
    }

    /** Nothing is left to decide about these records. */
    public void withdraw(String kind, List<UUID> recordIds) {
        if (!recordIds.isEmpty()) {
            cases.supersede(kind, recordIds);
        }
    }
}
