package cn.techbridge.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;

/** The files of deploy/observability. */
final class Observability {
    private static final Path FOLDER = Path.of("deploy/observability");

    private Observability() {}

    static JsonNode dashboard() throws IOException {
        return new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
    }

    static JsonNode rules() throws IOException {
        return Yaml.one(FOLDER.resolve("alerts.yaml"));
    }
}
