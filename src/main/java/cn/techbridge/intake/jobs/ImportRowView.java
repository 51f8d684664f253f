package cn.techbridge.intake.jobs;

import cn.techbridge.intake.columns.ImportFile.ColumnUse;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What became of one row; the number is the sheet's own. */
record ImportRowView(
        int row,
        String outcome,
        String externalId,
        UUID id,
        Long version,
        List<RowFault> errors,
        List<RowFault> warnings) {

    static ImportRowView of(ImportRows.Stored row, List<ColumnUse> columns, Locale locale) {
        return new ImportRowView(
                row.row(),
                row.outcome(),
                row.externalId(),
                row.recordId(),
                row.version(),
                row.errors().stream()
                        .map(fault -> RowFault.of(fault, columns, locale))
                        .toList(),
                row.warnings().stream()
                        .map(fault -> RowFault.of(fault, columns, locale))
                        .toList());
    }

    /** All reasons in one text. */
    String reasons() {
        return String.join(
                "\n",
                (errors.isEmpty() ? warnings : errors)
                        .stream().map(RowFault::line).toList());
    }
}
