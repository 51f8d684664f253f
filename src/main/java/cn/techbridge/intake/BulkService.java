package cn.techbridge.intake;

import cn.techbridge.identity.Caller;
import cn.techbridge.intake.RowReader.ReadRow;
import cn.techbridge.platform.Fault;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Takes a batch in: reads every row, writes the good ones in one transaction, answers for each. */
@ApplicationScoped
public class BulkService {
    private static final String SECRET = "secret";

    private final RowReader reader;

    BulkService(RowReader reader) {
        this.reader = reader;
    }

    /** @param dryRun checks and answers as if, but keeps nothing */
    public <R> BulkAnswer take(RecordKind<R> kind, Caller caller, byte[] body, boolean dryRun, Locale locale) {
        List<ReadRow<R>> rows = refuseRepeats(reader.read(kind, body), new HashSet<>());
        List<R> good =
                rows.stream().filter(ReadRow::isGood).map(ReadRow::record).toList();
        List<RowOutcome> written = write(kind, caller, good, dryRun);
        hideSecret(kind, caller, rows, dryRun);
        List<BulkAnswer.Row> answer = new ArrayList<>(rows.size());
        int next = 0;
        for (int i = 0; i < rows.size(); i++) {
            ReadRow<R> row = rows.get(i);
            RowOutcome outcome = row.isGood() ? written.get(next++) : RowOutcome.rejected(row.faults());
            answer.add(render(i, row.externalId(), outcome, locale));
        }
        return BulkAnswer.of(answer);
    }

    /** A row of a file: its JSON, null when nothing could be read, and what could not be read of it. */
    public record Given(JsonNode json, List<Fault> faults) {}

    /** A row's outcome, with its external id where that could be read. */
    public record Taken(String externalId, RowOutcome outcome) {}

    /**
     * Rows of an import file, inside the caller's transaction; by the same path and with the same refusals as a bulk call.
     *
     * @param earlier of these external ids, those that earlier rows of the file have
     */
    public <R> List<Taken> takeRows(
            RecordKind<R> kind, Caller caller, List<Given> given, boolean dryRun, UnaryOperator<Set<String>> earlier) {
        List<ReadRow<R>> rows = given.stream().map(row -> read(kind, row)).toList();
        Set<String> ids =
                rows.stream().map(ReadRow::externalId).filter(Objects::nonNull).collect(Collectors.toSet());
        List<ReadRow<R>> distinct = refuseRepeats(rows, new HashSet<>(earlier.apply(ids)));
        List<RowOutcome> written = write(
                kind,
                caller,
                distinct.stream().filter(ReadRow::isGood).map(ReadRow::record).toList(),
                dryRun);
        hideSecret(kind, caller, rows, dryRun);
        List<Taken> taken = new ArrayList<>(rows.size());
        int next = 0;
        for (ReadRow<R> row : distinct) {
            taken.add(new Taken(
                    row.externalId(), row.isGood() ? written.get(next++) : RowOutcome.rejected(row.faults())));
        }
        return taken;
    }

    private <R> ReadRow<R> read(RecordKind<R> kind, Given given) {
        if (given.json() == null) {
            return new ReadRow<>(null, null, given.faults());
        }
        ReadRow<R> read = reader.row(kind, given.json());
        List<Fault> faults = new ArrayList<>(given.faults());
        // a field that could not be read is not missing as well
        read.faults().stream()
                .filter(rule -> given.faults().stream()
                        .noneMatch(fault -> fault.pointer().equals(rule.pointer())
                                || fault.pointer().startsWith(rule.pointer() + "/")))
                .forEach(faults::add);
        return new ReadRow<>(read.record(), read.externalId(), faults);
    }

    private static <R> void hideSecret(RecordKind<R> kind, Caller caller, List<ReadRow<R>> rows, boolean dryRun) {
        List<String> ids = rows.stream()
                .filter(row -> row.externalId() != null
                        && row.faults().stream().anyMatch(fault -> fault.code().equals(SECRET)))
                .map(ReadRow::externalId)
                .toList();
        if (!dryRun && !ids.isEmpty()) {
            kind.refusedAsSecret(caller, ids);
        }
    }

    private static <R> List<RowOutcome> write(RecordKind<R> kind, Caller caller, List<R> rows, boolean dryRun) {
        if (rows.isEmpty()) {
            return List.of();
        }
        if (!dryRun) {
            return kind.upsert(caller, rows);
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                throw new DryRun(kind.upsert(caller, rows));
            });
        } catch (DryRun undone) {
            return undone.outcomes;
        }
    }

    /** Carries the outcomes out of a transaction that must not be kept. */
    private static final class DryRun extends RuntimeException {
        private final transient List<RowOutcome> outcomes;

        DryRun(List<RowOutcome> outcomes) {
            super(null, null, false, false);
            this.outcomes = outcomes;
        }
    }

    /** The second row with the same externalId is refused; letting the last one win would hide a mistake. */
    private static <R> List<ReadRow<R>> refuseRepeats(List<ReadRow<R>> rows, Set<String> seen) {
        return rows.stream()
                .map(row -> row.externalId() == null || seen.add(row.externalId()) ? row : repeated(row))
                .toList();
    }

    private static <R> ReadRow<R> repeated(ReadRow<R> row) {
        List<Fault> faults = new ArrayList<>(row.faults());
        faults.add(Fault.of("/externalId", "repeated", "前面已有相同的 externalId", "an earlier row has the same externalId"));
        return new ReadRow<>(row.record(), row.externalId(), faults);
    }

    private static BulkAnswer.Row render(int index, String externalId, RowOutcome outcome, Locale locale) {
        return new BulkAnswer.Row(
                index,
                externalId,
                outcome.id(),
                outcome.outcome(),
                outcome.version(),
                outcome.faults().stream().map(fault -> fault.in(locale)).toList(),
                outcome.warnings().stream().map(fault -> fault.in(locale)).toList());
    }
}
