package cn.techbridge.tables;

import java.util.List;

/** A row that is not blank; its number counts from 1 as spreadsheets show it. */
public record TableRow(int number, List<Cell> cells) {

    /** The cell, blank where the row is shorter. */
    public Cell cell(int index) {
        return index < cells.size() ? cells.get(index) : Cell.BLANK;
    }

    /** A, B … Z, AA: the column as spreadsheets show it, from 0. */
    public static String columnName(int index) {
        StringBuilder name = new StringBuilder();
        for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
            name.insert(0, (char) ('A' + rest % 26));
        }
        return name.toString();
    }
}
