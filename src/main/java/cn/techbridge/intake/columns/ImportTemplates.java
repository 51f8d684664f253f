package cn.techbridge.intake.columns;

import cn.techbridge.intake.RecordKind;
import cn.techbridge.tables.DropDown;
import cn.techbridge.tables.TableFormat;
import cn.techbridge.tables.TableRow;
import cn.techbridge.tables.TableWriter;
import cn.techbridge.tables.XlsxWriter;
import cn.techbridge.taxonomy.CodeList;
import cn.techbridge.taxonomy.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sheets to fill in: headings, a filled example, notes, and the code lists to choose from. */
@ApplicationScoped
public class ImportTemplates {
    private static final String CODES = "代码表";
    private static final List<String> NOTE_HEADINGS = List.of("列 Column", "字段 Field", "必填 Required", "说明 Notes");
    private final CodeLists lists;
    private final CodeNames names;

    ImportTemplates(CodeLists lists) {
        this.lists = lists;
        this.names = new CodeNames(lists);
    }

    /** The template of a kind, as CSV (headings and example) or XLSX (with drop-downs and notes). */
    public void write(RecordKind<?> kind, TableFormat format, OutputStream out) throws IOException {
        List<ColumnSpec> columns = columns(kind);
        if (format == TableFormat.CSV) {
            try (TableWriter csv = TableWriter.open(format, out, "")) {
                headingsAndExample(csv, columns);
            }
            return;
        }
        List<List<String>> choices = choices(columns);
        try (XlsxWriter workbook = new XlsxWriter(out)) {
            workbook.begin("填写", dropDowns(columns, choices));
            headingsAndExample(workbook, columns);
            workbook.begin("说明", List.of());
            workbook.row(NOTE_HEADINGS);
            for (ColumnSpec column : columns) {
                workbook.row(List.of(
                        column.heading() + " " + column.headings().get(1),
                        column.field(),
                        column.required() ? "是 yes" : "",
                        column.note()));
            }
            workbook.begin(CODES, List.of());
            int longest = choices.stream().mapToInt(List::size).max().orElse(0);
            for (int i = 0; i < longest; i++) {
                int row = i;
                workbook.row(choices.stream()
                        .map(list -> row < list.size() ? list.get(row) : "")
                        .toList());
            }
        }
    }

    /** One column a field; amounts in 10,000 yuan are understood but not offered. */
    private static List<ColumnSpec> columns(RecordKind<?> kind) {
        return ColumnBook.of(kind).stream()
                .filter(column -> !column.kind().equals("wan-yuan"))
                .toList();
    }

    private static void headingsAndExample(TableWriter writer, List<ColumnSpec> columns) throws IOException {
        writer.row(columns.stream()
                .map(column -> column.heading() + (column.required() ? "（必填）" : ""))
                .toList());
        writer.row(columns.stream().map(ColumnSpec::example).toList());
    }

    /** Each code list once: its id, then what is chosen from. */
    private List<List<String>> choices(List<ColumnSpec> columns) {
        Map<String, List<String>> choices = new LinkedHashMap<>();
        for (ColumnSpec column : columns) {
            String id = listOf(column);
            if (!id.isEmpty() && !choices.containsKey(id)) {
                List<String> list = new ArrayList<>(List.of(id));
                CodeList codes = lists.get(id);
                codes.entries().forEach(entry -> list.add(names.choice(id, entry)));
                choices.put(id, list);
            }
        }
        return List.copyOf(choices.values());
    }

    private static List<DropDown> dropDowns(List<ColumnSpec> columns, List<List<String>> choices) {
        List<DropDown> dropDowns = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            String id = listOf(columns.get(i));
            for (int at = 0; at < choices.size(); at++) {
                if (choices.get(at).getFirst().equals(id)) {
                    String letter = TableRow.columnName(at);
                    String source = "%s!$%s$2:$%s$%d"
                            .formatted(CODES, letter, letter, choices.get(at).size());
                    dropDowns.add(new DropDown(i, source, !columns.get(i).kind().equals("codes")));
                }
            }
        }
        return dropDowns;
    }

    private static String listOf(ColumnSpec column) {
        return column.kind().equals("trl") ? "trl" : column.list();
    }
}
