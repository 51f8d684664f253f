package cn.techbridge.insight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Which cells the public may not see: those under three, and as many others as it takes that nothing can be worked out from the sums
 * of rows and columns, and of regions within their province, which are published as tables of their own. It plays the attacker itself, who fills in whatever a sum leaves
 * only one place for, until nothing small comes out that way.
 */
final class Suppression {
    /** A count under this may point at somebody. */
    static final int SMALLEST_SHOWN = 3;

    private static final int LOOKED_AT_ONE_BY_ONE = 1_000;

    private final Map<List<String>, Long> cells;
    private final List<Line> lines;
    private final Map<List<String>, List<Line>> linesOf = new HashMap<>();
    private final Set<List<String>> hidden = new HashSet<>();
    /** Hidden cells that an attacker could not fill in. */
    private final Set<List<String>> unknown = new HashSet<>();

    private record Line(List<List<String>> keys, boolean sumIsHidden) {}

    /**
     * Sums that a coarser table publishes.
     *
     * @param of the cell of the coarser table in which a cell is counted
     * @param hidden what that table hides
     */
    record Sums(UnaryOperator<List<String>> of, Set<List<String>> hidden) {}

    private Suppression(Map<List<String>, Long> cells, List<Line> lines) {
        this.cells = cells;
        this.lines = lines;
        lines.forEach(line -> line.keys()
                .forEach(key ->
                        linesOf.computeIfAbsent(key, k -> new ArrayList<>(2)).add(line)));
        cells.keySet().stream().filter(this::isSmall).forEach(hidden::add);
    }

    /** Of a table by one dimension, whose total is known. */
    static Set<List<String>> ofLine(Map<List<String>, Long> cells, Sums... coarser) {
        List<Line> lines = new ArrayList<>();
        lines(cells.keySet(), lines, coarser);
        lines.add(new Line(List.copyOf(cells.keySet()), false));
        return new Suppression(cells, lines).protect();
    }

    /**
     * Of a table by two dimensions.
     *
     * @param rows what is hidden in the table by the first dimension alone
     * @param columns what is hidden in the table by the second alone
     */
    static Set<List<String>> ofTable(
            Map<List<String>, Long> cells, Set<List<String>> rows, Set<List<String>> columns, Sums... coarser) {
        List<Line> lines = new ArrayList<>();
        lines(cells.keySet(), lines, coarser);
        lines(
                cells.keySet(),
                lines,
                new Sums(key -> List.of(key.get(0)), rows),
                new Sums(key -> List.of(key.get(1)), columns));
        return new Suppression(cells, lines).protect();
    }

    private static void lines(Collection<List<String>> keys, List<Line> lines, Sums... published) {
        for (Sums sums : published) {
            Map<List<String>, List<List<String>>> by = new HashMap<>();
            keys.forEach(key -> by.computeIfAbsent(sums.of().apply(key), k -> new ArrayList<>())
                    .add(key));
            by.forEach((sum, line) -> lines.add(new Line(line, sums.hidden().contains(sum))));
        }
    }

    private Set<List<String>> protect() {
        boolean more = true;
        while (more) {
            attack();
            more = false;
            for (Line line : lines) {
                // with a look after each cell fewer go; in a large table that would take too long
                if (!(more && cells.size() <= LOOKED_AT_ONE_BY_ONE)) {
                    more |= !isSafe(line) && hideOneMore(line);
                }
            }
        }
        // a table in which even that does not help shows nothing
        return hidden.stream().anyMatch(key -> isSmall(key) && !unknown.contains(key)) ? cells.keySet() : hidden;
    }

    /** Leaves in {@link #unknown} what does not follow from the sums. */
    private void attack() {
        unknown.clear();
        unknown.addAll(hidden);
        boolean more = true;
        while (more) {
            more = false;
            for (Line line : lines) {
                if (!line.sumIsHidden()) {
                    List<List<String>> open =
                            line.keys().stream().filter(unknown::contains).toList();
                    more |= open.size() == 1 && unknown.remove(open.getFirst());
                }
            }
        }
    }

    private boolean isSafe(Line line) {
        if (line.keys().stream().anyMatch(key -> isSmall(key) && !unknown.contains(key))) {
            return false;
        }
        List<Long> open =
                line.keys().stream().filter(unknown::contains).map(cells::get).toList();
        if (line.sumIsHidden()) {
            // the sum itself must not come out by adding up
            return !open.isEmpty();
        }
        long sum = open.stream().mapToLong(Long::longValue).sum();
        boolean anyLarge = open.stream().anyMatch(count -> count >= SMALLEST_SHOWN);
        // of small ones only, all ones or all twos would follow from their sum
        return open.isEmpty() || open.size() > 1 && (anyLarge || sum > open.size() && sum < 2L * open.size());
    }

    /** The smallest that stays unknown, as its other line holds another cell or keeps its sum. */
    private boolean hideOneMore(Line line) {
        return line.keys().stream()
                .filter(key -> !hidden.contains(key))
                .min(Comparator.comparing((List<String> key) -> staysUnknown(key) ? 0 : 1)
                        .thenComparing(cells::get)
                        .thenComparing(Object::toString))
                .map(hidden::add)
                .orElse(false);
    }

    private boolean staysUnknown(List<String> key) {
        return linesOf.get(key).stream()
                .allMatch(line -> line.sumIsHidden() || line.keys().size() > 1);
    }

    private boolean isSmall(List<String> key) {
        return cells.get(key) < SMALLEST_SHOWN;
    }
}
