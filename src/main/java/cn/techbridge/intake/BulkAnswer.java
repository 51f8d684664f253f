package cn.techbridge.intake;

import cn.techbridge.platform.Fault;
import java.util.List;
import java.util.UUID;

/** The exact outcome of a bulk call, row by row in the order of the request. */
public record BulkAnswer(Summary summary, List<Row> rows) {

    /** How many rows ended how. */
    public record Summary(long created, long updated, long unchanged, long rejected) {}

    /** One row's outcome; index counts from 0. */
    public record Row(
            int index,
            String externalId,
            UUID id,
            RowOutcome.Outcome outcome,
            Long version,
            List<Fault.Rendered> errors,
            List<Fault.Rendered> warnings) {}

    static BulkAnswer of(List<Row> rows) {
        return new BulkAnswer(
                new Summary(
                        count(rows, RowOutcome.Outcome.CREATED),
                        count(rows, RowOutcome.Outcome.UPDATED),
                        count(rows, RowOutcome.Outcome.UNCHANGED),
                        count(rows, RowOutcome.Outcome.REJECTED)),
                rows);
    }

    private static long count(List<Row> rows, RowOutcome.Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
