package cn.techbridge.intake.columns;

import cn.techbridge.platform.Faults;
import cn.techbridge.tables.Cell;
import cn.techbridge.tables.FileLook;
import cn.techbridge.tables.SafeText;
import cn.techbridge.tables.TableReader;
import cn.techbridge.tables.TableRow;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

/** CSV and XLSX as rows of the API. */
final class SheetFile implements ImportFile {
    static final String EXAMPLE = "示例";
    private final FileLook look;
    private final TableReader reader;
    private final SheetHeader header;
    private final CellValues values;
    private final int width;

    SheetFile(FileLook look, TableReader reader, TableRow headings, SheetHeader header, CellValues values) {
        this.look = look;
        this.reader = reader;
        this.header = header;
        this.values = values;
        this.width = headings.cells().size();
    }

    @Override
    public FileLook look() {
        return look;
    }

    @Override
    public ImportRow next() {
        TableRow row = reader.next();
        return row == null ? null : read(row);
    }

    private ImportRow read(TableRow row) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Faults faults = new Faults();
        for (SheetHeader.Column column : header.columns()) {
            Cell cell = row.cell(column.index());
            if (!cell.isBlank()) {
                put(json, column.spec(), cell, faults);
            }
        }
        for (int i = width; i < row.cells().size(); i++) {
            if (!row.cell(i).isBlank()) {
                faults.add(
                        "",
                        "extra-cells",
                        "%s 列没有列名却有内容，是否多了分隔符".formatted(TableRow.columnName(i)),
                        "column %s has content but no heading".formatted(TableRow.columnName(i)));
                break;
            }
        }
        faults.addIf(
                json.path("externalId").asText().equals(EXAMPLE),
                "/externalId",
                "example",
                "这是模板里的示例行，未导入",
                "this is the template's example row, it was not imported");
        return new ImportRow(row.number(), json, faults.list());
    }

    private void put(ObjectNode json, ColumnSpec spec, Cell cell, Faults faults) {
        String text = SafeText.unguarded(cell.text().strip());
        if (cell.kind() == Cell.Kind.FORMULA || cell.kind() == Cell.Kind.TEXT && SafeText.isFormula(text)) {
            faults.add(spec.pointer(), "formula", "单元格是公式，请改为数值或文本", "the cell is a formula, paste its value");
        } else if (cell.kind() == Cell.Kind.ERROR) {
            faults.add(spec.pointer(), "cell-error", "单元格是错误值 " + text, "the cell is an error value " + text);
        } else {
            JsonNode value = values.read(spec, text, faults);
            if (value != null) {
                place(json, spec.field(), value);
            }
        }
    }

    private static void place(ObjectNode json, String field, JsonNode value) {
        int dot = field.indexOf('.');
        if (dot < 0) {
            json.set(field, value);
        } else {
            place(json.withObjectProperty(field.substring(0, dot)), field.substring(dot + 1), value);
        }
    }

    @Override
    public List<ColumnUse> columns() {
        return Stream.concat(header.columns().stream(), header.unknown().stream())
                .sorted(java.util.Comparator.comparingInt(SheetHeader.Column::index))
                .map(SheetFile::use)
                .toList();
    }

    private static ColumnUse use(SheetHeader.Column column) {
        return new ColumnUse(
                column.letter(),
                column.heading(),
                column.spec() == null ? null : column.spec().field());
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
