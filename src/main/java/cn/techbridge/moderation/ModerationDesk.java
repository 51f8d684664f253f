package cn.techbridge.moderation;

import cn.techbridge.kernel.Ref;
import cn.techbridge.platform.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Where slices hand in records for review; call it inside the writing transaction. */
@ApplicationScoped
public class ModerationDesk {
    private final ModerationCases cases;
    private final ModerationSettings settings;
    private final Event<CasesOpened> opened;
    private final ObjectMapper json;
    private final Clock clock;

    ModerationDesk(
            ModerationCases cases,
            ModerationSettings settings,
            Event<CasesOpened> opened,
            ObjectMapper json,
            Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.opened = opened;
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
     * @param state tells one state of the record from another
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
            String state,
            Object content) {}

    /** Opens a case for each; an open case of an earlier state of the record is superseded. */
    public void submit(String kind, Collection<Submission> submissions) {
        withdraw(kind, submissions.stream().map(Submission::recordId).toList());
        List<UUID> looked = new ArrayList<>();
        for (Submission submission : submissions) {
            if (Sampling.isLookedAt(submission, settings.samplePercent())) {
                JsonNode content = json.valueToTree(submission.content());
                Ref record = new Ref(kind, submission.recordId());
                cases.persist(new ModerationCase(record, submission, content, clock.instant()));
                looked.add(record.id());
            }
        }
        if (!looked.isEmpty()) {
            opened.fire(new CasesOpened(kind, looked.stream().sorted().toList()));
        }
    }

    /** Whether somebody has yet to decide about the record. */
    public boolean awaits(Ref record) {
        return cases.open(record).isPresent();
    }

    /** What was seen after the case had been opened; takes the place of earlier findings with these codes. No case, nothing to do. */
    public void found(Ref record, Collection<String> codes, List<Fault> findings) {
        cases.open(record).ifPresent(one -> one.found(codes, findings));
    }

    /** Nothing is left to decide or to appeal about these records, because they left or are not what was decided about. */
    public void withdraw(String kind, List<UUID> recordIds) {
        if (!recordIds.isEmpty()) {
            cases.supersede(kind, recordIds);
        }
    }
}
