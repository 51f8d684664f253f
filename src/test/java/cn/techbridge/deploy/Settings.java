package cn.techbridge.deploy;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings of application.properties by the names that the environment gives them. */
record Settings(Set<String> names) {
    private static final Pattern REFERENCE = Pattern.compile("\\$\\{([A-Z][A-Z0-9_]*)[:}]");
    /** Settings of Quarkus that have no line there because they have no value everywhere. */
    private static final Set<String> OF_SITES = Set.of(
            "QUARKUS_FLYWAY_USERNAME",
            "QUARKUS_FLYWAY_PASSWORD",
            "QUARKUS_ELASTICSEARCH_PROTOCOL",
            "QUARKUS_ELASTICSEARCH_USERNAME",
            "QUARKUS_ELASTICSEARCH_PASSWORD",
            "QUARKUS_OIDC_TOKEN_ISSUER");

    static Settings read() throws IOException {
        Set<String> names = new HashSet<>(OF_SITES);
        properties(Path.of("src/main/resources/application.properties")).forEach((key, value) -> {
            names.add(key.replaceFirst("^%[a-z]+\\.", "")
                    .replaceAll("[^A-Za-z0-9]", "_")
                    .toUpperCase(java.util.Locale.ROOT));
            Matcher reference = REFERENCE.matcher(value);
            while (reference.find()) {
                names.add(reference.group(1));
            }
        });
        return new Settings(names);
    }

    boolean knows(String name) {
        return names.contains(name);
    }

    static Map<String, String> properties(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        Map<String, String> map = new HashMap<>();
        properties.forEach((key, value) -> map.put((String) key, (String) value));
        return map;
    }
}
