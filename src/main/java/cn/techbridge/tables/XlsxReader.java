package cn.techbridge.tables;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;

/** The first visible sheet of an XLSX file, cell by cell. Formulas are never evaluated; their cached value is told as such. */
final class XlsxReader implements TableReader {
    private final XlsxFile file;
    private final SharedStrings strings;
    private final BitSet dates;
    private final boolean is1904;
    private final XmlPart sheet;
    private final TableLimits limits;
    private int number;
    private int taken;

    private XlsxReader(XlsxFile file, TableLimits limits) {
        this.file = file;
        this.limits = limits;
        XlsxFile.Workbook workbook = file.workbook();
        this.is1904 = workbook.is1904();
        this.dates = DateStyles.read(file);
        this.sheet = file.part(workbook.sheetPart());
        this.strings = SharedStrings.read(file, limits);
    }

    static XlsxReader open(Path path, TableLimits limits) {
        XlsxFile file = XlsxFile.open(path, limits);
        try {
            return new XlsxReader(file, limits);
        } catch (RuntimeException refused) {
            try {
                file.close();
            } catch (IOException alsoFailed) {
                refused.addSuppressed(alsoFailed);
            }
            throw refused;
        }
    }

    @Override
    public TableRow next() {
        while (sheet.find("row")) {
            int given = sheet.number("r", number + 1);
            if (given <= number || given > TableLimits.SHEET_ROWS) {
                throw Refusal.broken("row");
            }
            number = given;
            List<Cell> cells = cells();
            if (!cells.isEmpty()) {
                if (++taken > limits.rows() + 1) {
                    throw Refusal.rows(limits.rows());
                }
                return new TableRow(number, cells);
            }
        }
        return null;
    }

    private List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        int column = -1;
        while (true) {
            int event = sheet.next();
            if (event == XMLStreamConstants.START_ELEMENT && sheet.name().equals("c")) {
                String address = sheet.attribute("r");
                int at = address == null ? column + 1 : column(address);
                if (at <= column || at >= TableLimits.SHEET_COLUMNS) {
                    throw Refusal.broken("cell");
                }
                column = at;
                Cell cell = cell(sheet.attribute("t"), sheet.number("s", 0));
                if (!cell.isBlank()) {
                    if (column >= limits.columns()) {
                        throw Refusal.columns(limits.columns());
                    }
                    while (cells.size() < column) {
                        cells.add(Cell.BLANK);
                    }
                    cells.add(cell);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && sheet.name().equals("row")) {
                return cells;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw Refusal.broken("XML");
            }
        }
    }

    private Cell cell(String type, int style) {
        StringBuilder value = new StringBuilder();
        boolean formula = false;
        boolean wanted = false;
        while (true) {
            int event = sheet.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                formula |= sheet.name().equals("f");
                wanted = sheet.name().equals("v") || sheet.name().equals("t");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                if (sheet.name().equals("c")) {
                    Cell cell = cell(type == null ? "n" : type, style, value.toString());
                    return formula ? new Cell(Cell.Kind.FORMULA, cell.text()) : cell;
                }
                wanted = false;
            } else if (event == XMLStreamConstants.CHARACTERS && wanted) {
                sheet.appendText(value, number, limits.cellChars());
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw Refusal.broken("XML");
            }
        }
    }

    private Cell cell(String type, int style, String value) {
        if (value.isBlank()) {
            return Cell.BLANK;
        }
        return switch (type) {
            case "s" -> Cell.text(strings.get(value));
            case "inlineStr", "str" -> Cell.text(CellText.unescaped(value));
            case "b" -> new Cell(Cell.Kind.FLAG, value.equals("1") ? "true" : "false");
            case "e" -> new Cell(Cell.Kind.ERROR, value);
            case "d" -> new Cell(Cell.Kind.DATE, value.length() > 10 ? value.substring(0, 10) : value);
            case "n" ->
                dates.get(Math.max(0, style))
                        ? new Cell(Cell.Kind.DATE, CellText.date(value, is1904))
                        : new Cell(Cell.Kind.NUMBER, CellText.number(value));
            default -> throw Refusal.broken("cell");
        };
    }

    /** From 0; beyond XFD there is nothing. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; i < address.length() && i < 4 && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + (address.charAt(i) & 0xdf) - 'A' + 1;
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        try (file;
                strings) {
            sheet.close();
        }
    }
}
