package cn.techbridge.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** deploy/compose.yaml, for one machine. */
class ComposeTest {
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+)(:[?-])?");

    @Test
    void theApplicationIsGivenSettingsThatItKnows() throws IOException {
        Settings settings = Settings.read();
        Set<String> unknown = new TreeSet<>();
        compose().at("/services/app/environment").fieldNames().forEachRemaining(unknown::add);
        unknown.removeIf(settings::knows);
        assertEquals(Set.of(), unknown);
    }

    @Test
    void everySecretIsRequiredAndEveryVariableDescribed() throws IOException {
        String readme = Files.readString(Path.of("deploy/README.md"));
        String versions = Files.readString(Path.of("deploy/versions.env"));
        Matcher variable = VARIABLE.matcher(Files.readString(Path.of("deploy/compose.yaml")));
        int found = 0;
        while (variable.find()) {
            String name = variable.group(1);
            assertTrue(readme.contains(name) || versions.contains(name + "="), name);
            if (name.matches(".*(PASSWORD|SECRET)")) {
                assertEquals(":?", variable.group(2), name);
                found++;
            }
        }
        assertTrue(found >= 6);
    }

    @Test
    void servicesThatAreNamedAreThereAndHealthIsWatched() throws IOException {
        JsonNode services = compose().path("services");
        for (JsonNode service : services) {
            service.path("depends_on").fieldNames().forEachRemaining(name -> {
                assertTrue(services.has(name), name);
                assertTrue(services.path(name).has("healthcheck"), name);
            });
            for (JsonNode volume : service.path("volumes")) {
                String source = volume.asText().split(":")[0];
                assertTrue(
                        source.startsWith(".")
                                ? Files.exists(Path.of("deploy", source))
                                : compose().path("volumes").has(source),
                        source);
            }
        }
        assertTrue(services.at("/app/read_only").asBoolean());
        assertEquals("ALL", services.at("/app/cap_drop/0").asText());
    }

    private static JsonNode compose() throws IOException {
        return Yaml.one(Path.of("deploy/compose.yaml"));
    }
}
