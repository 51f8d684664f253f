package cn.techbridge.intake.columns;

import cn.techbridge.tables.FileLook;
import java.io.Closeable;
import java.util.List;

/** An import file, opened: its rows in order, and what each column is. */
public interface ImportFile extends Closeable {

    FileLook look();

    /** The next row that is not blank, or null after the last; refusals of the whole file come from here too. */
    ImportRow next();

    /** The columns of the sheet; none for NDJSON. */
    List<ColumnUse> columns();

    /**
     * @param column letter of the sheet
     * @param field null when the column is not read
     */
    record ColumnUse(String column, String heading, String field) {}
}
