package cn.techbridge.intake.columns;

import cn.techbridge.platform.JsonFaults;
import cn.techbridge.tables.FileLook;
import cn.techbridge.tables.LineReader;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;

/** NDJSON: each line is a row already. */
final class LinesFile implements ImportFile {
    private final FileLook look;
    private final LineReader lines;
    private final ObjectMapper json;

    LinesFile(FileLook look, LineReader lines, ObjectMapper json) {
        this.look = look;
        this.lines = lines;
        this.json = json;
    }

    @Override
    public FileLook look() {
        return look;
    }

    @Override
    public ImportRow next() {
        String line = lines.next();
        if (line == null) {
            return null;
        }
        try {
            return new ImportRow(lines.number(), json.readTree(line), List.of());
        } catch (JacksonException malformed) {
            return new ImportRow(lines.number(), null, List.of(JsonFaults.of(malformed)));
        }
    }

    @Override
    public List<ColumnUse> columns() {
        return List.of();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
