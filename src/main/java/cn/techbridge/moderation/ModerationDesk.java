package cn.techbridge.moderation;

import cn.techbridge.kernel.Ref;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where slices hand in records for review; call it inside the writing transaction. */
@ApplicationScoped
public class ModerationDesk {
    private final ModerationCases cases;
    private final Clock clock;

    ModerationDesk(ModerationCases cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /** A record that awaits review; completeness 0–100. */
    public record Submission(UUID recordId, String title, UUID organisationId, boolean afterwards, int completeness) {}

    /** Opens a case for each; an open case of an earlier state of the record is superseded. */
    public void submit(String kind, Collection<Submission> submissions) {
        withdraw(kind, submissions.stream().map(Submission::recordId).toList());
        submissions.forEach(s -> cases.persist(new ModerationCase(
                new Ref(kind, s.recordId()),
                s.title(),
                s.organisationId(),
                s.afterwards(),
                s.completeness(),
                clock.instant())));
    }

    /** Nothing is left to decide about these records. */
    public void withdraw(String kind, List<UUID> recordIds) {
        if (!recordIds.isEmpty()) {
            cases.supersede(kind, recordIds);
        }
    }
}
