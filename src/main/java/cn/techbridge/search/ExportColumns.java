package cn.techbridge.search;

import cn.techbridge.taxonomy.CodeLists;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The columns of an exported search, from {@code /search/export/KIND.tsv}; a kind without that file shows id, title and summary. */
final class ExportColumns {
    private static final List<Column> PLAIN = List.of(
            new Column("id", "记录编号", "Id", ""),
            new Column("title", "名称", "Title", ""),
            new Column("summary", "简介", "Summary", ""));
    private final List<Column> columns;
    private final CodeLists lists;
    private final Locale locale;

    /** @param list the code list whose names stand for the codes; empty for plain values */
    private record Column(String path, String zh, String en, String list) {}

    private ExportColumns(List<Column> columns, CodeLists lists, Locale locale) {
        this.columns = columns;
        this.lists = lists;
        this.locale = locale;
    }

    static ExportColumns of(SearchKind kind, CodeLists lists, Locale locale) {
        try (InputStream in = ExportColumns.class.getResourceAsStream("/search/export/" + kind.code() + ".tsv")) {
            if (in == null) {
                return new ExportColumns(PLAIN, lists, locale);
            }
            List<Column> columns = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .map(cells -> new Column(cells[0], cells[1], cells[2], cells[3]))
                    .toList();
            return new ExportColumns(columns, lists, locale);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<String> headings() {
        boolean english = locale.getLanguage().equals("en");
        return columns.stream()
                .map(column -> english ? column.en() : column.zh())
                .toList();
    }

    List<String> cells(JsonNode card) {
        List<String> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            JsonNode value = card.at("/" + column.path().replace('.', '/'));
            cells.add(
                    value.isArray()
                            ? StreamSupport.stream(value.spliterator(), false)
                                    .map(item -> text(column, item))
                                    .collect(Collectors.joining("；"))
                            : text(column, value));
        }
        return cells;
    }

    private String text(Column column, JsonNode value) {
        String text = value.asText("");
        return column.list().isEmpty() || text.isEmpty()
                ? text
                : lists.get(column.list()).label(text, locale);
    }
}
