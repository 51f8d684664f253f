package cn.techbridge.tables;

/**
 * A list to choose from in the cells below a header.
 *
 * @param column from 0
 * @param source cells that hold the choices, e.g. {@code 代码表!$A$2:$A$65}
 * @param strict whether spreadsheets warn about other values; off where a cell may name several
 */
public record DropDown(int column, String source, boolean strict) {}
