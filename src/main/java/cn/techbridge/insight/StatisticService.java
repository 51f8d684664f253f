package cn.techbridge.insight;

import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Answers for the public, with small cells hidden, and for the operator, who sees all. */
@ApplicationScoped
class StatisticService {
    /** With more the public could combine tables into what one table hides. */
    private static final int PUBLIC_DIMENSIONS = 2;

    private static final int STAFF_DIMENSIONS = 3;
    private static final String REGION = "region";
    private static final String PROVINCE = "province";
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final int KEPT = 200;

    private final CountRows rows;
    private final Clock clock;
    private final Map<String, Table> recent = new ConcurrentHashMap<>();

    StatisticService(CountRows rows, Clock clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /** A table as its reader may see it; count is null where it is hidden. */
    record Shown(Statistic statistic, Table table, List<Line> cells, Long total) {}

    /** One cell. */
    record Line(List<String> key, Long count) {}

    Shown read(Caller caller, String id, String by, String year) {
        Statistic statistic = Statistics.find(id).orElseThrow(Problem::notFound);
        boolean staff = caller.is(Role.OPERATOR) || caller.is(Role.AUDITOR);
        List<Dimension> dimensions = dimensions(statistic, by);
        if (year != null && !year.matches("[12][0-9]{3}")) {
            throw Problem.invalid(Fault.of("?year", "format", "须为四位年份", "must be a year of four digits"));
        }
        // the year is a dimension too: else years could be subtracted from each other
        List<Dimension> whole = new ArrayList<>(dimensions);
        int yearAt = dimensions.indexOf(statistic.dimension("year").orElseThrow());
        if (year != null && yearAt < 0) {
            whole.add(statistic.dimension("year").orElseThrow());
            yearAt = whole.size() - 1;
        }
        int most = staff ? STAFF_DIMENSIONS : PUBLIC_DIMENSIONS;
        if (whole.size() > most) {
            throw Problem.invalid(Fault.of(
                    "?by",
                    "range",
                    "最多 %d 个维度（含年份）".formatted(most),
                    "at most %d dimensions, the year included".formatted(most)));
        }
        Table table = staff ? rows.count(statistic, whole) : recent(statistic, whole);
        Set<List<String>> hidden = staff ? Set.of() : hidden(statistic, table);
        return shown(statistic, table, hidden, staff, year, yearAt, dimensions.size());
    }

    private static List<Dimension> dimensions(Statistic statistic, String by) {
        if (by == null || by.isBlank()) {
            return List.of();
        }
        return Arrays.stream(by.split(",", -1))
                .distinct()
                .map(name -> statistic
                        .dimension(name)
                        .orElseThrow(() -> Problem.invalid(Fault.of(
                                "?by",
                                "unknown-code",
                                "可用维度：" + names(statistic),
                                "dimensions of this statistic: " + names(statistic)))))
                .toList();
    }

    private static String names(Statistic statistic) {
        return statistic.dimensions().stream().map(Dimension::name).collect(Collectors.joining(", "));
    }

    private Set<List<String>> hidden(Statistic statistic, Table table) {
        List<Dimension> by = table.dimensions();
        Suppression.Sums[] coarser = provinces(statistic, by);
        return switch (by.size()) {
            case 0 -> Set.of();
            case 1 -> Suppression.ofLine(table.cells(), coarser);
            default ->
                Suppression.ofTable(
                        table.cells(),
                        hidden(statistic, recent(statistic, by.subList(0, 1))),
                        hidden(statistic, recent(statistic, by.subList(1, 2))),
                        coarser);
        };
    }

    /** A table by region is the one by province in more detail: its cells must not follow from that one's, nor that one's from them. */
    private Suppression.Sums[] provinces(Statistic statistic, List<Dimension> by) {
        Optional<Dimension> region = statistic.dimension(REGION).filter(by::contains);
        Optional<Dimension> province = statistic.dimension(PROVINCE).filter(p -> !by.contains(p));
        if (region.isEmpty() || province.isEmpty()) {
            return new Suppression.Sums[0];
        }
        int at = by.indexOf(region.get());
        List<Dimension> coarse = new ArrayList<>(by);
        coarse.set(at, province.get());
        UnaryOperator<List<String>> of = key -> {
            List<String> cell = new ArrayList<>(key);
            cell.set(at, Statistics.provinceOf(key.get(at)));
            return List.copyOf(cell);
        };
        return new Suppression.Sums[] {new Suppression.Sums(of, hidden(statistic, recent(statistic, coarse)))};
    }

    private static Shown shown(
            Statistic statistic,
            Table table,
            Set<List<String>> hidden,
            boolean staff,
            String year,
            int yearAt,
            int shown) {
        List<Line> lines = new ArrayList<>();
        table.cells().forEach((key, count) -> {
            if (year == null || key.get(yearAt).equals(year)) {
                lines.add(new Line(key.subList(0, shown), hidden.contains(key) ? null : count));
            }
        });
        // of one year the total is a cell of the table by year, which is a table of its own
        Long total = year != null || !staff && table.total() < Suppression.SMALLEST_SHOWN ? null : table.total();
        return new Shown(statistic, table, lines, total);
    }

    /** The public reads figures up to a minute old, so that a page that many look at is counted once. */
    private Table recent(Statistic statistic, List<Dimension> by) {
        String key = statistic.id() + ' ' + by.stream().map(Dimension::name).collect(Collectors.joining(","));
        Table found = recent.get(key);
        if (found == null || found.asOf().plus(FRESH).isBefore(clock.instant())) {
            found = rows.count(statistic, by);
            if (recent.size() >= KEPT) {
                recent.clear();
            }
            recent.put(key, found);
        }
        return found;
    }

    /** So that the next reader counts anew. */
    void forget() {
        recent.clear();
    }
}
