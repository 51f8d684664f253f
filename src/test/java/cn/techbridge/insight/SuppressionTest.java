package cn.techbridge.insight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SuppressionTest {
    private static Map<List<String>, Long> line(long... counts) {
        Map<List<String>, Long> cells = new LinkedHashMap<>();
        for (int i = 0; i < counts.length; i++) {
            cells.put(List.of("k" + i), counts[i]);
        }
        return cells;
    }

    @Test
    void aSmallCellTakesTheNextSmallestWithIt() {
        assertEquals(Set.of(List.of("k1"), List.of("k2")), Suppression.ofLine(line(30, 2, 5, 9)));
    }

    @Test
    void nothingSmallNothingHidden() {
        assertEquals(Set.of(), Suppression.ofLine(line(30, 3, 5)));
    }

    @Test
    void allOnesWouldFollowFromTheirSum() {
        assertEquals(Set.of(List.of("k0"), List.of("k1"), List.of("k2")), Suppression.ofLine(line(1, 1, 7, 20)));
        assertEquals(Set.of(List.of("k0"), List.of("k1")), Suppression.ofLine(line(1, 2, 7, 20)));
    }

    /** Nankai 5, Xiqing 2 and Tangshan 4 would be 7 of Tianjin and 4 of Hebei: 7 - 5 is what nobody may see. */
    @Test
    void aRegionDoesNotFollowFromItsProvince() {
        Map<List<String>, Long> regions =
                Map.of(List.of("120104"), 5L, List.of("120111"), 2L, List.of("130200"), 4L, List.of("130100"), 9L);
        Map<List<String>, Long> provinces = Map.of(List.of("120000"), 7L, List.of("130000"), 13L);
        Set<List<String>> hidden = Suppression.ofLine(
                regions,
                new Suppression.Sums(
                        key -> List.of(Statistics.provinceOf(key.getFirst())), Suppression.ofLine(provinces)));
        assertEquals(Set.of(List.of("120104"), List.of("120111")), hidden);
    }

    @Test
    void aHiddenProvinceDoesNotFollowFromItsRegions() {
        Map<List<String>, Long> regions =
                Map.of(List.of("120104"), 8L, List.of("130200"), 2L, List.of("110101"), 30L, List.of("110102"), 31L);
        Map<List<String>, Long> provinces =
                Map.of(List.of("120000"), 8L, List.of("130000"), 2L, List.of("110000"), 61L);
        Set<List<String>> hiddenProvinces = Suppression.ofLine(provinces);
        assertEquals(Set.of(List.of("120000"), List.of("130000")), hiddenProvinces);
        Set<List<String>> hidden = Suppression.ofLine(
                regions, new Suppression.Sums(key -> List.of(Statistics.provinceOf(key.getFirst())), hiddenProvinces));
        assertEquals(Set.of(List.of("120104"), List.of("130200")), hidden);
    }

    /** What an attacker does: goes on filling in whatever a published sum leaves only one place for. */
    @Test
    void noSmallCellFollowsFromRowsColumnsAndTotal() {
        Random random = new Random(7);
        int everything = 0;
        for (int round = 0; round < 500; round++) {
            Map<List<String>, Long> cells = new LinkedHashMap<>();
            Map<List<String>, Long> rows = new LinkedHashMap<>();
            Map<List<String>, Long> columns = new LinkedHashMap<>();
            int width = 3 + random.nextInt(5);
            for (int r = 0; r < 3 + random.nextInt(6); r++) {
                for (int c = 0; c < width; c++) {
                    long count = random.nextInt(3) == 0 ? random.nextInt(4) : random.nextInt(40);
                    if (count > 0) {
                        cells.put(List.of("r" + r, "c" + c), count);
                        rows.merge(List.of("r" + r), count, Long::sum);
                        columns.merge(List.of("c" + c), count, Long::sum);
                    }
                }
            }
            Set<List<String>> hiddenRows = Suppression.ofLine(rows);
            Set<List<String>> hiddenColumns = Suppression.ofLine(columns);
            Set<List<String>> hidden = Suppression.ofTable(cells, hiddenRows, hiddenColumns);
            cells.forEach((key, count) -> assertTrue(count >= 3 || hidden.contains(key)));
            everything += hidden.size() == cells.size() ? 1 : 0;
            Set<List<String>> open = deduced(cells, hidden, hiddenRows, hiddenColumns);
            open.forEach(key -> assertFalse(
                    cells.getOrDefault(key, 3L) < 3, () -> key + " follows in " + cells + " hiding " + hidden));
            assertEquals(0, deducedSums(rows, hiddenRows, cells, hidden, 0), "row sums in " + cells);
            assertEquals(0, deducedSums(columns, hiddenColumns, cells, hidden, 1), "column sums in " + cells);
        }
        assertTrue(everything < 100, "tables that show nothing at all: " + everything);
    }

    private static Set<List<String>> deduced(
            Map<List<String>, Long> cells,
            Set<List<String>> hidden,
            Set<List<String>> rows,
            Set<List<String>> columns) {
        Set<List<String>> unknown = new HashSet<>(hidden);
        Set<List<String>> found = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (int side = 0; side < 2; side++) {
                Map<String, List<List<String>>> lines = new HashMap<>();
                for (List<String> key : unknown) {
                    lines.computeIfAbsent(key.get(side), k -> new java.util.ArrayList<>())
                            .add(key);
                }
                for (var line : lines.entrySet()) {
                    boolean sumKnown = !(side == 0 ? rows : columns).contains(List.of(line.getKey()));
                    if (sumKnown && line.getValue().size() == 1) {
                        List<String> key = line.getValue().getFirst();
                        unknown.remove(key);
                        found.add(key);
                        more = true;
                    }
                }
            }
        }
        return found;
    }

    /** A hidden sum whose cells are all shown. */
    private static long deducedSums(
            Map<List<String>, Long> sums,
            Set<List<String>> hiddenSums,
            Map<List<String>, Long> cells,
            Set<List<String>> hidden,
            int side) {
        return hiddenSums.stream()
                .filter(sum -> cells.keySet().stream()
                        .filter(key -> key.get(side).equals(sum.getFirst()))
                        .noneMatch(hidden::contains))
                .count();
    }
}
