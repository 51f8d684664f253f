package cn.techbridge.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.lifecycle.Startables;
import org.testcontainers.utility.MountableFile;

/** The stack as containers, in the versions of {@code deploy/versions.env}; Testcontainers removes them after the run. */
final class DockerStack {
    private static final String NAME = "techbridge";
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private DockerStack() {}

    static StackAddresses start() {
        Properties versions = versions();
        var postgres = postgres(versions.getProperty("POSTGRES_VERSION"));
        var elasticsearch = elasticsearch(versions.getProperty("ELASTICSEARCH_VERSION"));
        var keycloak = keycloak(versions.getProperty("KEYCLOAK_VERSION"));
        Startables.deepStart(postgres, elasticsearch, keycloak).join();
        return new StackAddresses(
                "jdbc:postgresql://" + address(postgres, 5432) + "/" + NAME,
                NAME,
                NAME,
                address(elasticsearch, 9200),
                "http://" + address(keycloak, 8080));
    }

    private static GenericContainer<?> postgres(String version) {
        return new GenericContainer<>("postgres:" + version)
                .withExposedPorts(5432)
                .withEnv("POSTGRES_USER", NAME)
                .withEnv("POSTGRES_PASSWORD", NAME)
                .withCommand(
                        "postgres", "-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off")
                // the first time is the image's own initialisation
                .waitingFor(
                        Wait.forLogMessage(".*ready to accept connections.*", 2).withStartupTimeout(PATIENCE));
    }

    private static GenericContainer<?> elasticsearch(String version) {
        return new GenericContainer<>("elasticsearch:" + version)
                .withExposedPorts(9200)
                .withEnv("discovery.type", "single-node")
                .withEnv("xpack.security.enabled", "false")
                .withEnv("action.auto_create_index", "false")
                .withEnv("cluster.routing.allocation.disk.threshold_enabled", "false")
                .withEnv("ES_JAVA_OPTS", "-Xms512m -Xmx512m")
                .waitingFor(Wait.forHttp("/_cluster/health?wait_for_status=yellow")
                        .forPort(9200)
                        .withStartupTimeout(PATIENCE));
    }

    private static GenericContainer<?> keycloak(String version) {
        return new GenericContainer<>("keycloak/keycloak:" + version)
                .withExposedPorts(8080)
                .withCopyFileToContainer(
                        MountableFile.forHostPath(Path.of("deploy", "keycloak", "techbridge-dev-realm.json")),
                        "/opt/keycloak/data/import/techbridge-realm.json")
                .withCommand("start-dev", "--import-realm")
                .waitingFor(Wait.forHttp("/realms/" + NAME + "/.well-known/openid-configuration")
                        .forPort(8080)
                        .withStartupTimeout(PATIENCE));
    }

    private static String address(GenericContainer<?> container, int port) {
        return container.getHost() + ":" + container.getMappedPort(port);
    }

    private static Properties versions() {
        var versions = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("deploy", "versions.env"))) {
            versions.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions;
    }
}
