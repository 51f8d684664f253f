package cn.techbridge.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** The stack as processes of this machine, by {@code scripts/stack}; they end when this JVM does, however it ends. */
final class LocalStack {
    private static final Path DIRECTORY = Path.of("target", "stack");

    private LocalStack() {}

    static StackAddresses start() {
        try {
            up();
            return addresses();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the test stack was starting", e);
        }
    }

    private static void up() throws IOException, InterruptedException {
        String self = Long.toString(ProcessHandle.current().pid());
        var ports = List.of("--pg-port", "15432", "--es-port", "19200", "--kc-port", "18180", "--auto-ports");
        var command = new ArrayList<>(List.of("scripts/stack", "up", "--throw-away", "--reset", "--watch", self));
        command.addAll(List.of("--dir", DIRECTORY.toString()));
        command.addAll(ports);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        var output = new StringBuilder();
        // Not inherited: the test runner talks to its parent over this JVM's standard output.
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                System.out.println(line);
                output.append(line).append('\n');
            }
        }
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the test stack did not start:\n" + output);
        }
    }

    private static StackAddresses addresses() throws IOException {
        var env = new Properties();
        try (var reader = Files.newBufferedReader(DIRECTORY.resolve("env"))) {
            env.load(reader);
        }
        return new StackAddresses(
                "jdbc:postgresql://%s:%s/%s"
                        .formatted(
                                env.get("TECHBRIDGE_PG_HOST"),
                                env.get("TECHBRIDGE_PG_PORT"),
                                env.get("TECHBRIDGE_PG_DB")),
                env.getProperty("TECHBRIDGE_PG_USER"),
                env.getProperty("TECHBRIDGE_PG_PASSWORD"),
                env.getProperty("TECHBRIDGE_ES_URL").replace("http://", ""),
                env.getProperty("TECHBRIDGE_KC_URL"));
    }
}
