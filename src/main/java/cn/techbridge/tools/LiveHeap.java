package cn.techbridge.tools;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** How much heap the application holds on to: after a collection where its process is known, else what it uses at the moment. */
final class LiveHeap {
    private final String metrics;
    private final String pid;
    private double most;

    /** @param pid of the application on this machine, null elsewhere */
    LiveHeap(String app, String pid) {
        this.metrics = app + "/q/metrics";
        this.pid = pid;
    }

    /** In MB (2^20 bytes). */
    double sample() throws IOException, InterruptedException {
        if (pid != null) {
            Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
            new ProcessBuilder(jcmd.toString(), pid, "GC.run")
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor(30, TimeUnit.SECONDS);
        }
        String text = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(metrics)).build(), BodyHandlers.ofString())
                .body();
        // what the collection left, not what was allocated since
        double used = text.lines()
                        .filter(
                                pid == null
                                        ? line -> line.startsWith("jvm_memory_used_bytes")
                                                && line.contains("area=\"heap\"")
                                        : line -> line.startsWith("jvm_gc_live_data_size_bytes"))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                        .sum()
                / (1 << 20);
        most = Math.max(most, used);
        return used;
    }

    double most() {
        return most;
    }

    String growth(double first) {
        return "%.0f MB before, %.0f MB at most, growth %.0f MB%s"
                .formatted(
                        first,
                        most,
                        Math.max(0, most - first),
                        pid == null ? " (garbage included)" : " (after collection)");
    }
}
