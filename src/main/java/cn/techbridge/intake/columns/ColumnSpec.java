package cn.techbridge.intake.columns;

import java.util.List;

/**
 * One column that a sheet may have.
 *
 * @param field the field's path in the row, parts parted by dots
 * @param kind how the cell is read: text, words, items, code, codes, trl, integer, yuan, wan-yuan (10,000 yuan), date, flag,
 *     indicators, ip-rights, advantages
 * @param list the code list of code and codes, else empty
 * @param headings names under which the column is known; the first is the Chinese one of the template, the second the English one
 */
record ColumnSpec(
        String field, String kind, String list, boolean required, List<String> headings, String example, String note) {

    String pointer() {
        return "/" + field.replace('.', '/');
    }

    String heading() {
        return headings.getFirst();
    }
}
