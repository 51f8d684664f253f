package cn.techbridge.intake.columns;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.tables.Cell;
import cn.techbridge.tables.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which column of a sheet is which field. */
final class SheetHeader {
    private final List<Column> columns;
    private final List<Column> unknown;

    private SheetHeader(List<Column> columns, List<Column> unknown) {
        this.columns = columns;
        this.unknown = unknown;
    }

    /** A column of the sheet; spec is null where it is not read. */
    record Column(int index, String heading, ColumnSpec spec) {
        String letter() {
            return TableRow.columnName(index);
        }
    }

    /**
     * @param mapping headings or column letters to fields, in front of what we know; an empty field leaves the column out
     * @throws Problem 400 when no column is known, one that must be there is missing, or two are the same field
     */
    static SheetHeader read(List<ColumnSpec> specs, TableRow row, Map<String, String> mapping) {
        Map<String, ColumnSpec> byHeading = new HashMap<>();
        Map<String, ColumnSpec> byField = new HashMap<>();
        for (ColumnSpec spec : specs) {
            spec.headings().forEach(heading -> byHeading.putIfAbsent(plain(heading), spec));
            byField.putIfAbsent(spec.field(), spec);
        }
        List<Fault> faults = new ArrayList<>();
        Map<String, Optional<ColumnSpec>> wished = wishes(mapping, byField, faults);
        List<Column> columns = new ArrayList<>();
        List<Column> unknown = new ArrayList<>();
        Set<String> used = new HashSet<>();
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < row.cells().size(); i++) {
            Cell cell = row.cell(i);
            if (cell.isBlank() || OutcomeColumns.HEADINGS.contains(cell.text())) {
                continue;
            }
            String key = wished.containsKey(plain(cell.text())) ? plain(cell.text()) : plain(TableRow.columnName(i));
            used.add(key);
            ColumnSpec spec =
                    wished.containsKey(key) ? wished.get(key).orElse(null) : byHeading.get(plain(cell.text()));
            Column column = new Column(i, cell.text().strip(), spec);
            if (spec == null) {
                if (!wished.containsKey(key)) {
                    unknown.add(column);
                }
            } else if (taken.add(spec.field())) {
                columns.add(column);
            } else {
                faults.add(Fault.of(
                        "/file",
                        "repeated-column",
                        "%s 列“%s”与另一列是同一字段 %s".formatted(column.letter(), column.heading(), spec.field()),
                        "column %s repeats the field %s".formatted(column.letter(), spec.field())));
            }
        }
        wished.keySet().stream()
                .filter(key -> !used.contains(key))
                .forEach(key -> faults.add(Fault.of(
                        "/mapping", "unknown-column", "表中没有 mapping 所指的列 " + key, "the sheet has no column " + key)));
        requireEnough(specs, columns, taken, faults);
        return new SheetHeader(columns, unknown);
    }

    private static Map<String, Optional<ColumnSpec>> wishes(
            Map<String, String> mapping, Map<String, ColumnSpec> byField, List<Fault> faults) {
        Map<String, Optional<ColumnSpec>> wished = new HashMap<>();
        mapping.forEach((heading, field) -> {
            if (field == null || field.isBlank()) {
                wished.put(plain(heading), Optional.empty());
            } else if (byField.containsKey(field)) {
                wished.put(plain(heading), Optional.of(byField.get(field)));
            } else {
                faults.add(Fault.of("/mapping", "unknown-field", "没有字段 " + field, "there is no field " + field));
            }
        });
        return wished;
    }

    private static void requireEnough(
            List<ColumnSpec> specs, List<Column> columns, Set<String> taken, List<Fault> faults) {
        if (columns.isEmpty() && faults.isEmpty()) {
            throw Problem.invalid(Fault.of(
                    "/file",
                    "no-known-column",
                    "第一行没有可识别的列名，请用导入模板",
                    "the first row has no known column, use the import template"));
        }
        specs.stream()
                .filter(spec -> spec.required() && !taken.contains(spec.field()))
                .forEach(spec -> faults.add(Fault.of(
                        "/file",
                        "missing-column",
                        "缺少列“%s”".formatted(spec.heading()),
                        "the column %s (%s) is missing"
                                .formatted(spec.headings().get(1), spec.field()))));
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    List<Column> columns() {
        return columns;
    }

    List<Column> unknown() {
        return unknown;
    }

    private static String plain(String heading) {
        return CodeNames.plain(heading)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\((必填|必选|选填|可选|required|optional)\\)", "")
                .replaceAll("[*_.\\-:]", "");
    }
}
