package cn.techbridge.tables;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Rows into a file one by one; texts are guarded against being taken for formulas. Closing completes the file. */
public interface TableWriter extends Closeable {

    /** @param cells null and blank texts leave a cell empty */
    void row(List<String> cells) throws IOException;

    /** @param sheet name of the sheet, at most 31 characters; CSV has none */
    static TableWriter open(TableFormat format, OutputStream out, String sheet) throws IOException {
        if (format == TableFormat.CSV) {
            return new CsvWriter(out, ',');
        }
        XlsxWriter workbook = new XlsxWriter(out);
        workbook.begin(sheet, List.of());
        return workbook;
    }
}
