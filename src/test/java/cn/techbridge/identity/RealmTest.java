package cn.techbridge.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keycloak does not start with a realm in which two accounts share an id or a name. */
class RealmTest {
    @ParameterizedTest
    @ValueSource(strings = {"id", "username"})
    void everyAccountOfTheDevelopmentRealmHasItsOwn(String field) throws IOException {
        JsonNode users = new ObjectMapper()
                .readTree(Path.of("deploy", "keycloak", "techbridge-dev-realm.json")
                        .toFile())
                .path("users");
        Set<String> seen = new HashSet<>();
        users.forEach(user -> seen.add(user.path(field).asText()));
        assertEquals(users.size(), seen.size());
    }
}
