package cn.techbridge.tools.bench;

import cn.techbridge.tools.Arguments;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The table of all comparisons: each row is printed, and added to the file named by {@code --table}. */
final class Table {
    private static final String HEAD = """
            | comparison | ours | beside it | ratio (range) | bar |
            |---|---|---|---|---|
            """;
    private final Path file;

    Table(Arguments arguments) {
        String name = arguments.get("table", null);
        file = name == null ? null : Path.of(name);
    }

    /** Throughput kept: at least so much of the comparator's. */
    void kept(Duel.Result result, double bar) throws IOException {
        row(
                result.name(),
                side(result.ours()),
                result.comparator() + ": " + side(result.raw()),
                "kept " + range(result.kept(), 2),
                "≥ %.2f".formatted(bar));
        System.out.println("  " + result.processorTime());
    }

    /** Latency: so many times the comparator's, in medians. */
    void slower(Duel.Result result, String bar) throws IOException {
        row(
                result.name(),
                side(result.ours()),
                result.comparator() + ": " + side(result.raw()),
                range(result.slower(), 2) + " ×",
                bar);
        System.out.println("  " + result.processorTime());
    }

    /** Latency: the comparator needs so many times ours, in medians. */
    void faster(Duel.Result result, String bar) throws IOException {
        row(
                result.name(),
                side(result.ours()),
                result.comparator() + ": " + side(result.raw()),
                range(result.faster(), 1) + " × faster",
                bar);
    }

    /** Any other figure. */
    void row(String name, String ours, String beside, String ratio, String bar) throws IOException {
        String row = "| %s | %s | %s | %s | %s |%n".formatted(name, ours, beside, ratio, bar);
        System.out.print(row);
        if (file != null) {
            if (!Files.exists(file)) {
                Files.writeString(file, HEAD);
            }
            Files.writeString(file, row, StandardOpenOption.APPEND);
        }
    }

    private static String side(Duel.Side side) {
        Sample all = side.all();
        return "%s/s, p50 %.1f p95 %.1f p99 %.1f ms"
                .formatted(range(side.rates(), 0), all.millis(0.5), all.millis(0.95), all.millis(0.99));
    }

    /** Median and range of sorted values. */
    static String range(double[] sorted, int digits) {
        return ("%." + digits + "f (%." + digits + "f–%." + digits + "f)")
                .formatted(sorted[sorted.length / 2], sorted[0], sorted[sorted.length - 1]);
    }
}
