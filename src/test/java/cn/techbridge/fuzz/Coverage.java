package cn.techbridge.fuzz;

import cn.techbridge.fuzz.Contract.Operation;
import cn.techbridge.support.Met;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Which operation has answered with which status, and how often. */
public final class Coverage {
    private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final LongAdder total = new LongAdder();

    void count(Operation operation, int status) {
        counts.computeIfAbsent(operation + " " + status, cell -> new LongAdder())
                .increment();
        total.increment();
    }

    boolean has(Operation operation, int status) {
        return counts.containsKey(operation + " " + status);
    }

    long total() {
        return total.sum();
    }

    /** Declared statuses that no answer has had, by operation. */
    public Set<String> missing(List<Operation> operations) {
        Set<String> missing = new TreeSet<>();
        for (Operation operation : operations) {
            for (String status : operation.statuses()) {
                if (!counts.containsKey(operation + " " + status)) {
                    missing.add(operation + " " + status);
                }
            }
        }
        return missing;
    }

    /** Declared statuses that {@link Met} knows of. */
    static Set<String> metByTests(List<Operation> operations) throws IOException {
        Set<String> met = new TreeSet<>();
        if (Files.exists(Met.FILE)) {
            for (String line : Files.readAllLines(Met.FILE)) {
                String[] columns = line.split("\t");
                Contract.at(operations, columns[0], columns[1].replace("/api/v1", ""))
                        .ifPresent(operation -> met.add(operation + " " + columns[2]));
            }
        }
        return met;
    }

    /** How often each status was answered, over all operations. */
    Map<String, Long> byStatus() {
        Map<String, Long> sums = new TreeMap<>();
        counts.forEach((cell, count) -> sums.merge(cell.substring(cell.lastIndexOf(' ') + 1), count.sum(), Long::sum));
        return sums;
    }

    /** The table: operation, then its statuses with counts. */
    public String table(List<Operation> operations) {
        StringBuilder table = new StringBuilder();
        for (Operation operation : operations) {
            table.append(operation);
            Map<String, Long> row = new TreeMap<>();
            operation.statuses().forEach(status -> row.put(status, 0L));
            String start = operation + " ";
            counts.forEach((cell, count) -> {
                if (cell.startsWith(start)) {
                    row.put(cell.substring(start.length()), count.sum());
                }
            });
            row.forEach((status, count) ->
                    table.append('\t').append(status).append('=').append(count));
            table.append('\n');
        }
        return table.toString();
    }
}
