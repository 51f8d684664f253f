package cn.techbridge.insight;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Counts in the database. Every part of the statement is one of ours; callers only choose among them. */
@ApplicationScoped
class CountRows {
    /** More cells are nobody's table. */
    private static final int MOST_CELLS = 20_000;

    private static final String NOT_GIVEN = "NONE";

    private final EntityManager db;
    private final Clock clock;

    CountRows(EntityManager db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Transactional
    Table count(Statistic statistic, List<Dimension> by) {
        Map<List<String>, Long> cells = by.isEmpty() ? Map.of() : cells(statistic, by);
        Number total = (Number)
                db.createNativeQuery("select count(*) from " + statistic.from()).getSingleResult();
        return new Table(by, cells, total.longValue(), clock.instant());
    }

    private Map<List<String>, Long> cells(Statistic statistic, List<Dimension> by) {
        String values = by.stream()
                .map(d -> "coalesce(nullif(%s, ''), '%s')".formatted(d.value(), NOT_GIVEN))
                .collect(Collectors.joining(", "));
        String joins = by.stream().map(Dimension::join).collect(Collectors.joining(" "));
        String places =
                IntStream.rangeClosed(1, by.size()).mapToObj(Integer::toString).collect(Collectors.joining(", "));
        List<?> rows = db.createNativeQuery(
                        "select %s, count(distinct t.id) from %s %s group by %s order by %s limit %d"
                                .formatted(values, statistic.from(), joins, places, places, MOST_CELLS + 1))
                .getResultList();
        if (rows.size() > MOST_CELLS) {
            throw Problem.invalid(Fault.of("?by", "range", "交叉过细，请减少维度", "too many cells, use fewer dimensions"));
        }
        Map<List<String>, Long> cells = new LinkedHashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            List<String> key = new ArrayList<>();
            for (int i = 0; i < by.size(); i++) {
                key.add((String) columns[i]);
            }
            cells.put(List.copyOf(key), ((Number) columns[by.size()]).longValue());
        }
        return cells;
    }
}
