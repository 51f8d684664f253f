package cn.techbridge.tables;

import java.io.Closeable;
import java.nio.file.Path;

/** Rows of a file one by one, blank ones left out. */
public interface TableReader extends Closeable {

    /**
     * The next row, or null after the last.
     *
     * @throws cn.techbridge.platform.Problem 400 or 413 when the file is broken here or goes over a limit
     */
    TableRow next();

    /** @throws cn.techbridge.platform.Problem 400 when the file is no table that can be read */
    static TableReader open(Path file, FileLook look, TableLimits limits) {
        return look.format() == TableFormat.XLSX ? XlsxReader.open(file, limits) : CsvReader.open(file, look, limits);
    }
}
