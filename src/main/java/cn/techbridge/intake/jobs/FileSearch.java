package cn.techbridge.intake.jobs;

import cn.techbridge.platform.Problem;
import cn.techbridge.tables.Cell;
import cn.techbridge.tables.FileLook;
import cn.techbridge.tables.LineReader;
import cn.techbridge.tables.TableFormat;
import cn.techbridge.tables.TableReader;
import cn.techbridge.tables.TableRow;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Looks for words in stored files, in every cell, read or not. */
@ApplicationScoped
class FileSearch {
    private final FileStore files;
    private final ImportSettings settings;
    private final ObjectMapper json;

    FileSearch(FileStore files, ImportSettings settings, ObjectMapper json) {
        this.files = files;
        this.settings = settings;
        this.json = json;
    }

    /** True also for a file that can no longer be read: nobody can say that the words are not there. */
    boolean holds(UUID job, Pattern words) {
        Path copy = files.fetch(job);
        try {
            FileLook look = FileLook.at(copy);
            return look.format() == TableFormat.NDJSON ? linesHold(copy, look, words) : cellsHold(copy, look, words);
        } catch (Problem unreadable) {
            return true;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } finally {
            delete(copy);
        }
    }

    private boolean linesHold(Path copy, FileLook look, Pattern words) throws IOException {
        try (LineReader lines = LineReader.open(copy, look, settings.limits())) {
            for (String line = lines.next(); line != null; line = lines.next()) {
                if (words.matcher(line).find() || words.matcher(plain(line)).find()) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Without the escapes behind which a name may stand. */
    private String plain(String line) {
        try {
            return json.readTree(line).toString();
        } catch (JsonProcessingException broken) {
            return "";
        }
    }

    private boolean cellsHold(Path copy, FileLook look, Pattern words) throws IOException {
        try (TableReader rows = TableReader.open(copy, look, settings.limits())) {
            for (TableRow row = rows.next(); row != null; row = rows.next()) {
                String text = row.cells().stream().map(Cell::text).collect(Collectors.joining("\n"));
                if (words.matcher(text).find()) {
                    return true;
                }
            }
            return false;
        }
    }

    private static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }
}
