package cn.techbridge.tools.bench;

import cn.techbridge.tools.Arguments;
import cn.techbridge.tools.Patience;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Starts replicas of the application on the stack of the environment, one after the other: seconds until the readiness probe says yes, and
 * resident memory of the last one after it has searched for a while. {@code --app} is the command that starts one, without its port.
 */
public final class StartBench {
    private static final int PATIENCE_SECONDS = 60;

    private StartBench() {}

    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        int rounds = arguments.number("rounds", 5);
        List<String> command = List.of(arguments.get("app", "").split(" +"));
        List<String> queries =
                Queries.of(arguments.rest().stream().map(Path::of).toList(), 1000);
        double[] seconds = new double[rounds];
        List<String> memory = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            int port = freePort();
            Process replica = start(command, port);
            try {
                URI address = URI.create("http://127.0.0.1:" + port);
                seconds[round] = untilReady(replica, address);
                memory.add("%d MB".formatted(residentMegabytes(replica)));
                if (round == rounds - 1) {
                    new Load(
                                    Target.http(
                                            "replica",
                                            address,
                                            turn -> SearchBench.ours(
                                                    queries.get(turn % queries.size()), SearchBench.FACETED)),
                                    arguments.number("connections", 8))
                            .run(arguments.number("warm", 120));
                    memory.add("%d MB after searching".formatted(residentMegabytes(replica)));
                }
            } finally {
                replica.destroy();
                replica.waitFor();
            }
        }
        Arrays.sort(seconds);
        new Table(arguments)
                .row(
                        "start until ready, resident memory",
                        Table.range(seconds, 2) + " s; " + String.join(", ", memory),
                        "–",
                        "–",
                        "≤ 4 s, ≤ 800 MB");
    }

    private static Process start(List<String> command, int port) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        return builder.redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static double untilReady(Process replica, URI address) throws InterruptedException {
        double seconds = Patience.until(
                "the replica is ready", PATIENCE_SECONDS, 10, () -> isReady(address) || !replica.isAlive());
        if (!replica.isAlive()) {
            throw new IllegalStateException("the replica does not become ready, it has ended");
        }
        return seconds;
    }

    private static boolean isReady(URI address) {
        try (Line line = new Line(address)) {
            return line.ask(Line.get("/q/health/ready")).status() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** As Linux counts it. */
    private static long residentMegabytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
