package cn.techbridge.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Secrets come from the environment: no file of the repository that is shipped or deployed holds one. */
class SecretsTest {
    /** A name that speaks of a secret with a value of its own behind it. */
    private static final Pattern ASSIGNED = Pattern.compile(
            "(?im)^\\s*[\"'-]*([\\w.${}:-]*(?:password|passwd|secret|api[-_]?key|access[-_]?key|private[-_]?key|token))[\"']*\\s*[:=][ \\t]*[\"']?([^\\s\"',#]+)");

    private static final Pattern KEYS = Pattern.compile("-----BEGIN [A-Z ]*PRIVATE"
            + " KEY-----|\\bAKIA[0-9A-Z]{16}\\b|\\bghp_[A-Za-z0-9]{36}\\b|\\beyJ[A-Za-z0-9_-]{20,}\\.eyJ");

    /** What stands for development only, by file and name; production overrides each or does not start. */
    private static final Set<String> DEVELOPMENT = Set.of(
            "application.properties techbridge.cursor.secret development-only",
            "application.properties techbridge.audit.secret development-only");

    @Test
    void nothingShippedHoldsASecret() throws IOException {
        List<String> found = shipped()
                .flatMap(SecretsTest::secrets)
                .filter(line -> !DEVELOPMENT.contains(line))
                .toList();
        assertEquals(List.of(), found);
    }

    @Test
    void theSearchFindsOne() {
        String planted = "quarkus.datasource.password=hunter2\n"
                + "key: -----BEGIN PRIVATE KEY-----\n"
                + "  clientSecret: \"s3cr3t\"\n"
                + "fine.password=${FROM_ENV}\n";
        assertEquals(3, secrets("x", planted).count());
    }

    @Test
    void productionTakesItsSecretsFromTheEnvironmentOnly() throws IOException {
        String settings = Files.readString(Path.of("src", "main", "resources", "application.properties"));
        for (String name : List.of("cursor", "audit")) {
            assertTrue(
                    settings.contains("%%prod.techbridge.%s.secret=${TECHBRIDGE_%s_SECRET}\n"
                            .formatted(name, name.toUpperCase(java.util.Locale.ROOT))),
                    name + " has no default in production");
        }
    }

    private static Stream<Path> shipped() throws IOException {
        Stream<Path> files = Stream.empty();
        for (String folder : List.of("src/main/resources", "deploy", "scripts", "api")) {
            try (Stream<Path> tree = Files.walk(Path.of(folder))) {
                files = Stream.concat(files, tree.filter(Files::isRegularFile).toList().stream());
            }
        }
        return files.filter(file ->
                !file.endsWith("techbridge-dev-realm.json") && !file.toString().matches(".*\\.(ttc|md)"));
    }

    private static Stream<String> secrets(Path file) {
        try {
            return secrets(file.getFileName().toString(), new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private static Stream<String> secrets(String file, String text) {
        Set<String> found = new TreeSet<>();
        Matcher assigned = ASSIGNED.matcher(text);
        while (assigned.find()) {
            if (isLiteral(assigned.group(2))) {
                found.add(file + " " + assigned.group(1) + " " + assigned.group(2));
            }
        }
        Matcher key = KEYS.matcher(text);
        while (key.find()) {
            found.add(file + " " + key.group());
        }
        return found.stream();
    }

    /** Not a reference to the environment or to another value, nor a schema, a flag or a number. */
    private static boolean isLiteral(String value) {
        return !value.matches("\\$.*|\\{.*|\\(.*|\\[.*|[|>*&/\\\\].*|true|false|\\d+[smhd]?|\\./.*|\\.\\./.*|-+");
    }
}
