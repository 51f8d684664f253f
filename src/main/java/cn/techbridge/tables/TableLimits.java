package cn.techbridge.tables;

/**
 * What a file may ask for at most.
 *
 * @param rows rows below the header
 * @param columns columns with content
 * @param cellChars characters of one cell; spreadsheets hold 32,767
 * @param inflatedBytes all parts of an XLSX file unpacked
 * @param ratio unpacked bytes per packed byte, looked at after the first mebibyte
 */
public record TableLimits(int rows, int columns, int cellChars, long inflatedBytes, int ratio) {
    static final int ZIP_PARTS = 2000;
    static final int DEPTH = 64;
    static final int TAG_BYTES = 65_536;
    static final int SHEET_ROWS = 1_048_576;
    static final int SHEET_COLUMNS = 16_384;
}
