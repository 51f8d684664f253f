package cn.techbridge.intake.jobs;

import cn.techbridge.intake.columns.ImportFile.ColumnUse;
import cn.techbridge.platform.Bilingual;
import cn.techbridge.platform.Fault;
import java.util.List;
import java.util.Locale;

/** A fault with the column of the sheet where it stands; NDJSON has no columns. */
record RowFault(String pointer, String code, String message, String column, String heading) {

    static RowFault of(Fault fault, List<ColumnUse> columns, Locale locale) {
        ColumnUse best = null;
        for (ColumnUse column : columns) {
            String own = column.field() == null ? null : "/" + column.field().replace('.', '/');
            boolean fits = own != null
                    && (fault.pointer().equals(own) || fault.pointer().startsWith(own + "/"));
            if (fits && (best == null || column.field().length() > best.field().length())) {
                best = column;
            }
        }
        return new RowFault(
                fault.pointer(),
                fault.code(),
                fault.message().in(locale),
                best == null ? null : best.column(),
                best == null ? null : best.heading());
    }

    /** A column that nobody knows: taken along, but not read. */
    static RowFault unknownColumn(ColumnUse column, Locale locale) {
        Bilingual message = Bilingual.of("模板中没有这一列，未读取", "the template has no such column, it was not read");
        return new RowFault("", "unknown-column", message.in(locale), column.column(), column.heading());
    }

    /** As one line of a report. */
    String line() {
        return (heading == null ? pointer : column + " " + heading) + "：" + message;
    }
}
