package cn.techbridge.intake.jobs;

import cn.techbridge.identity.Caller;
import cn.techbridge.intake.columns.OutcomeColumns;
import cn.techbridge.platform.Bilingual;
import cn.techbridge.tables.CsvWriter;
import cn.techbridge.tables.FileLook;
import cn.techbridge.tables.LineReader;
import cn.techbridge.tables.TableFormat;
import cn.techbridge.tables.TableReader;
import cn.techbridge.tables.TableRow;
import cn.techbridge.tables.TableWriter;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The file as it was handed in, with what became of each row and why. */
@ApplicationScoped
class ImportReport {
    private static final Bilingual WAITING = Bilingual.of("未处理", "not processed");
    private final ImportService service;
    private final ImportSettings settings;
    private final ObjectMapper json;

    ImportReport(ImportService service, ImportSettings settings, ObjectMapper json) {
        this.service = service;
        this.settings = settings;
        this.json = json;
    }

    /** @param copy the job's file, deleted at the end */
    void write(Caller caller, ImportJobView job, Path copy, Locale locale, OutputStream out) throws IOException {
        try {
            FileLook look = FileLook.at(copy);
            RowOutcomes outcomes = new RowOutcomes(after -> service.rows(caller, job.id(), null, after, 500, locale));
            if (look.format() == TableFormat.NDJSON) {
                lines(copy, look, outcomes, out, locale);
            } else {
                table(copy, look, outcomes, out, locale);
            }
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void table(Path copy, FileLook look, RowOutcomes outcomes, OutputStream out, Locale locale)
            throws IOException {
        try (TableReader reader = TableReader.open(copy, look, settings.limits());
                TableWriter writer = look.format() == TableFormat.CSV
                        ? new CsvWriter(out, look.delimiter())
                        : TableWriter.open(TableFormat.XLSX, out, "导入结果")) {
            TableRow header = reader.next();
            int width = header.cells().size();
            writer.row(cells(header, width, OutcomeColumns.HEADINGS));
            for (TableRow row = reader.next(); row != null; row = reader.next()) {
                ImportRowView outcome = outcomes.of(row.number());
                writer.row(cells(
                        row,
                        width,
                        outcome == null
                                ? List.of(WAITING.in(locale), "")
                                : List.of(OutcomeColumns.word(outcome.outcome(), locale), outcome.reasons())));
            }
        }
    }

    private static List<String> cells(TableRow row, int width, List<String> more) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            cells.add(row.cell(i).text());
        }
        cells.addAll(more);
        return cells;
    }

    private void lines(Path copy, FileLook look, RowOutcomes outcomes, OutputStream out, Locale locale)
            throws IOException {
        try (LineReader reader = LineReader.open(copy, look, settings.limits())) {
            for (String line = reader.next(); line != null; line = reader.next()) {
                ImportRowView outcome = outcomes.of(reader.number());
                ObjectNode row = object(line);
                row.put("_row", reader.number());
                row.put("_outcome", outcome == null ? WAITING.in(locale) : outcome.outcome());
                row.set("_errors", json.valueToTree(outcome == null ? List.of() : outcome.errors()));
                row.set("_warnings", json.valueToTree(outcome == null ? List.of() : outcome.warnings()));
                out.write(row.toString().getBytes(StandardCharsets.UTF_8));
                out.write('\n');
            }
        }
    }

    private ObjectNode object(String line) {
        try {
            JsonNode node = json.readTree(line);
            if (node.isObject()) {
                return (ObjectNode) node;
            }
        } catch (JacksonException malformed) {
            // shown as it was handed in
        }
        return json.createObjectNode().put("_line", line);
    }
}
