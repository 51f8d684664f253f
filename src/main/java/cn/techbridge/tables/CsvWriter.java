package cn.techbridge.tables;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** CSV as Excel opens it with a double click: UTF-8 with byte order mark, CRLF. */
public final class CsvWriter implements TableWriter {
    private final BufferedWriter out;
    private final char delimiter;

    public CsvWriter(OutputStream out, char delimiter) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        this.delimiter = delimiter;
        this.out.write('\ufeff');
    }

    @Override
    public void row(List<String> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(delimiter);
            }
            String text = cells.get(i) == null ? "" : SafeText.guarded(cells.get(i));
            if (needsQuotes(text)) {
                out.write('"' + text.replace("\"", "\"\"") + '"');
            } else {
                out.write(text);
            }
        }
        out.write("\r\n");
    }

    private boolean needsQuotes(String text) {
        return text.indexOf(delimiter) >= 0
                || text.indexOf('"') >= 0
                || text.indexOf('\n') >= 0
                || text.indexOf('\r') >= 0
                || text.startsWith(" ")
                || text.endsWith(" ");
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
