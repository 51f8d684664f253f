package cn.techbridge.intake.columns;

import cn.techbridge.intake.RecordKind;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.tables.FileLook;
import cn.techbridge.tables.LineReader;
import cn.techbridge.tables.TableFormat;
import cn.techbridge.tables.TableLimits;
import cn.techbridge.tables.TableReader;
import cn.techbridge.tables.TableRow;
import cn.techbridge.taxonomy.CodeLists;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** Opens import files of any format. */
@ApplicationScoped
public class ImportFiles {
    private final ObjectMapper json;
    private final CellValues values;

    ImportFiles(ObjectMapper json, CodeLists lists) {
        this.json = json;
        this.values = new CellValues(new CodeNames(lists));
    }

    /**
     * @param mapping column headings or letters to fields, before the known headings; empty leaves a column out
     * @throws Problem 400 when the file cannot be read as rows of this kind
     */
    public ImportFile open(Path file, RecordKind<?> kind, Map<String, String> mapping, TableLimits limits) {
        FileLook look = FileLook.at(file);
        if (look.format() == TableFormat.NDJSON) {
            if (!mapping.isEmpty()) {
                throw Problem.invalid(Fault.of(
                        "/mapping", "not-allowed", "NDJSON 按字段名读取，不需要 mapping", "NDJSON is read by field names"));
            }
            return new LinesFile(look, LineReader.open(file, look, limits), json);
        }
        TableReader reader = TableReader.open(file, look, limits);
        try {
            TableRow headings = reader.next();
            if (headings == null) {
                throw Problem.invalid(Fault.of("/file", "empty-file", "文件里没有内容", "the file has no content"));
            }
            return new SheetFile(
                    look, reader, headings, SheetHeader.read(ColumnBook.of(kind), headings, mapping), values);
        } catch (RuntimeException refused) {
            try {
                reader.close();
            } catch (IOException alsoFailed) {
                refused.addSuppressed(alsoFailed);
            }
            throw refused;
        }
    }
}
