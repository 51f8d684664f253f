package cn.techbridge.intake.jobs;

import cn.techbridge.identity.Caller;
import cn.techbridge.intake.RecordKind;
import cn.techbridge.intake.RowOutcome;
import cn.techbridge.kernel.TimeOrderedId;
import cn.techbridge.platform.Fault;
import cn.techbridge.taxonomy.Code;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A kind of record that no file of column names mentions: what it takes in stays here. */
@ApplicationScoped
class ParcelKind implements RecordKind<ParcelKind.ParcelSheet> {
    private final List<ParcelSheet> taken = new ArrayList<>();

    record ParcelSheet(
            @NotBlank String externalId,
            String label,
            List<@Code("regions") String> via,
            Integer weight,
            LocalDate sentOn) {}

    List<ParcelSheet> taken() {
        return taken;
    }

    @Override
    public Class<ParcelSheet> rowType() {
        return ParcelSheet.class;
    }

    @Override
    public String externalId(ParcelSheet row) {
        return row.externalId();
    }

    @Override
    public List<RowOutcome> upsert(Caller caller, List<ParcelSheet> rows) {
        if (rows.size() > 1 && rows.stream().anyMatch(row -> row.label().equals("坏"))) {
            throw new IllegalStateException("one row spoils the batch");
        }
        return rows.stream().map(this::take).toList();
    }

    private RowOutcome take(ParcelSheet row) {
        if (row.label().equals("坏")) {
            throw new IllegalStateException("this row cannot be written");
        }
        if (row.label().equals("密")) {
            return RowOutcome.rejected(List.of(Fault.of("/label", "secret", "涉密", "classified")));
        }
        taken.add(row);
        return RowOutcome.written(RowOutcome.Outcome.CREATED, TimeOrderedId.next(), 0, List.of());
    }
}
