package cn.techbridge.matching;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Joins two orders of candidates by reciprocal ranks: what either puts first is in, what both put high comes first. */
final class Fusion {
    /** The usual constant of the method; keeps the very first ranks from deciding alone. */
    private static final double CALM = 60;

    private Fusion() {}

    static List<UUID> of(List<UUID> first, List<UUID> second, int size) {
        Map<UUID, Double> worth = new LinkedHashMap<>();
        for (List<UUID> order : List.of(first, second)) {
            for (int rank = 0; rank < order.size(); rank++) {
                worth.merge(order.get(rank), 1 / (CALM + rank + 1), Double::sum);
            }
        }
        return worth.entrySet().stream()
                .sorted(Map.Entry.<UUID, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(size)
                .map(Map.Entry::getKey)
                .toList();
    }
}
