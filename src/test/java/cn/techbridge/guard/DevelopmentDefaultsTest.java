package cn.techbridge.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DevelopmentDefaultsTest {
    private static final Map<String, String> GOOD = Map.of(
            "techbridge.cursor.secret", "0123456789abcdef0123456789abcdef",
            "techbridge.audit.secret", "fedcba9876543210fedcba9876543210",
            "techbridge.privacy.secret", "fedcba9876543210fedcba9876543210",
            "quarkus.datasource.jdbc.url", "jdbc:postgresql://db.example:5432/techbridge",
            "quarkus.datasource.password", "something else");

    private static List<String> with(String name, String value) {
        Map<String, String> settings = new HashMap<>(GOOD);
        settings.put(name, value);
        return DevelopmentDefaults.faults(setting -> Optional.ofNullable(settings.get(setting)));
    }

    @Test
    void secretsOfOnesOwnAreFine() {
        assertEquals(List.of(), DevelopmentDefaults.faults(setting -> Optional.ofNullable(GOOD.get(setting))));
    }

    @Test
    void whatEverybodyKnowsOrGuessesIsNot() {
        assertEquals(
                List.of("techbridge.audit.secret is the one of development"),
                with("techbridge.audit.secret", "development-only"));
        assertEquals(
                List.of("techbridge.cursor.secret has fewer than 16 characters"),
                with("techbridge.cursor.secret", "short"));
        assertEquals(
                List.of("techbridge.cursor.secret has fewer than 16 characters"),
                with("techbridge.cursor.secret", null));
        assertEquals(
                List.of("quarkus.datasource.password is the one of development"),
                with("quarkus.datasource.password", "techbridge"));
    }
}
