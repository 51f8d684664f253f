package cn.techbridge.stack;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.HashMap;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import org.testcontainers.DockerClientFactory;

/**
 * Starts PostgreSQL, Elasticsearch and Keycloak once for the whole test run, with an empty database.
 * {@code -Dstack=local|docker|running} forces how; {@code auto} takes Docker where an engine answers.
 */
public final class TestStack implements QuarkusTestResourceLifecycleManager {
    private static final String KEY = "techbridge.test.stack";

    @Override
    public Map<String, String> start() {
        // Quarkus may load this class once per test profile, each time in a new class loader; what all of them share
        // is the JDK. So the running stack is remembered there and not in a static field.
        synchronized (Runtime.getRuntime()) {
            if (System.getProperty(KEY) == null) {
                Map<String, String> configuration = new HashMap<>(launch(System.getProperty("stack", "auto")));
                configuration.put("quarkus.mailer.port", String.valueOf(freePort()));
                System.setProperty(KEY, written(configuration));
            }
            return read(System.getProperty(KEY));
        }
    }

    /** Where tests of mail start their SMTP server; the others send none. */
    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** As text: libraries that read all system properties stumble over any other value. */
    private static String written(Map<String, String> configuration) {
        return configuration.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining("\n"));
    }

    private static Map<String, String> read(String written) {
        return written.lines()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(part -> part[0], part -> part[1]));
    }

    /** Nothing: the stack outlives test profiles and ends with this JVM (by its watcher, or by Testcontainers' reaper). */
    @Override
    public void stop() {}

    private static Map<String, String> launch(String kind) {
        return switch (kind) {
            case "local" -> LocalStack.start().configuration();
            case "docker" -> DockerStack.start().configuration();
            case "running" -> RunningStack.configuration();
            case "auto" -> launch(dockerAnswers() ? "docker" : "local");
            default -> throw new IllegalArgumentException("-Dstack: auto, local, docker or running, not " + kind);
        };
    }

    private static boolean dockerAnswers() {
        // Testcontainers reports a missing engine as an error with a stack trace; here it is only a question.
        Logger testcontainers = Logger.getLogger("org.testcontainers");
        Level before = testcontainers.getLevel();
        testcontainers.setLevel(Level.OFF);
        try {
            return DockerClientFactory.instance().isDockerAvailable();
        } finally {
            testcontainers.setLevel(before);
        }
    }
}
