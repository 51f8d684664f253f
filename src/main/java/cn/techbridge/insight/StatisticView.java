package cn.techbridge.insight;

import cn.techbridge.insight.StatisticService.Line;
import cn.techbridge.insight.StatisticService.Shown;
import cn.techbridge.platform.Csv;
import cn.techbridge.taxonomy.CodeLists;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A figure as it is answered.
 *
 * @param asOf the moment of counting
 * @param total missing where it is hidden and for a single year
 */
record StatisticView(
        String id,
        String title,
        String definition,
        String unit,
        Instant asOf,
        List<String> by,
        String year,
        Long total,
        List<Cell> cells) {

    /**
     * One cell.
     *
     * @param by code by dimension
     * @param labels what the codes mean, where a code list says so
     * @param suppressed true when the public may not see the count
     */
    record Cell(Map<String, String> by, Map<String, String> labels, Long count, Boolean suppressed) {}

    static StatisticView of(Shown shown, String year, CodeLists lists, Locale locale) {
        List<Dimension> by = dimensions(shown);
        return new StatisticView(
                shown.statistic().id(),
                shown.statistic().title().in(locale),
                shown.statistic().definition().in(locale),
                shown.statistic().unit().in(locale),
                shown.table().asOf(),
                by.stream().map(Dimension::name).toList(),
                year,
                shown.total(),
                shown.cells().stream()
                        .map(line -> cell(line, by, lists, locale))
                        .toList());
    }

    /** Without the year that only chooses. */
    private static List<Dimension> dimensions(Shown shown) {
        int size = shown.cells().isEmpty()
                ? shown.table().dimensions().size()
                : shown.cells().getFirst().key().size();
        return shown.table().dimensions().subList(0, size);
    }

    private static Cell cell(Line line, List<Dimension> by, CodeLists lists, Locale locale) {
        Map<String, String> codes = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < by.size(); i++) {
            Dimension dimension = by.get(i);
            String code = line.key().get(i);
            codes.put(dimension.name(), code);
            if (dimension.list() != null && lists.get(dimension.list()).contains(code)) {
                labels.put(dimension.name(), lists.get(dimension.list()).label(code, locale));
            }
        }
        return new Cell(codes, labels, line.count(), line.count() == null ? Boolean.TRUE : null);
    }

    /** The same as a table for spreadsheets; a hidden count is an asterisk, as statistical offices write it. */
    String csv() {
        List<String> head = new ArrayList<>();
        by.forEach(name -> {
            head.add(name);
            head.add(name + "Label");
        });
        head.addAll(List.of("count", "unit", "statistic", "asOf"));
        StringBuilder text = new StringBuilder(Csv.BOM).append(Csv.line(head));
        for (Cell cell : cells) {
            List<Object> line = new ArrayList<>();
            by.forEach(name -> {
                line.add(cell.by().get(name));
                line.add(cell.labels().get(name));
            });
            line.add(cell.count() == null ? "*" : cell.count());
            line.addAll(List.of(unit, id, asOf));
            text.append(Csv.line(line));
        }
        if (by.isEmpty()) {
            List<Object> line = new ArrayList<>();
            line.add(total == null ? "*" : total);
            line.addAll(List.of(unit, id, asOf));
            text.append(Csv.line(line));
        }
        return text.toString();
    }
}
