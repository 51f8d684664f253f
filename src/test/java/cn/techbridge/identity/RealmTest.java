package cn.techbridge.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The two realm files: one that Keycloak can start with, one that is hard to get into. */
class RealmTest {
    private static final int FIVE_MINUTES = 300;
    private static final int SIX_MONTHS = 180 * 24 * 3600;

    private static JsonNode realm(String name) throws IOException {
        return new ObjectMapper()
                .readTree(Path.of("deploy", "keycloak", "techbridge-" + name + "-realm.json")
                        .toFile());
    }

    /** Keycloak does not start with a realm in which two accounts share an id or a name. */
    @ParameterizedTest
    @ValueSource(strings = {"id", "username"})
    void everyAccountOfTheDevelopmentRealmHasItsOwn(String field) throws IOException {
        JsonNode users = realm("dev").path("users");
        Set<String> seen = new HashSet<>();
        users.forEach(user -> seen.add(user.path(field).asText()));
        assertEquals(users.size(), seen.size());
    }

    @Test
    void productionHasNoAccountsAndNoSecrets() throws IOException {
        JsonNode realm = realm("prod");
        assertEquals(0, realm.path("users").size());
        assertFalse(realm.toString().contains("\"secret\":"), "client secrets are made in Keycloak");
        assertFalse(realm.toString().contains("\"privateKey\""), "so are keys");
        realm.path("clients")
                .forEach(client -> assertFalse(client.path("clientId").asText().endsWith("-cli")));
    }

    @Test
    void productionClientsUseTheCodeFlowWithPkceOnly() throws IOException {
        JsonNode clients = realm("prod").path("clients");
        assertTrue(clients.size() > 0);
        for (JsonNode client : clients) {
            String name = client.path("clientId").asText();
            assertFalse(client.path("implicitFlowEnabled").asBoolean(true), name);
            assertFalse(client.path("directAccessGrantsEnabled").asBoolean(true), name);
            assertFalse(client.path("fullScopeAllowed").asBoolean(true), name);
            if (client.path("standardFlowEnabled").asBoolean(true)) {
                assertEquals(
                        "S256",
                        client.at("/attributes/pkce.code.challenge.method").asText(),
                        name);
                assertTrue(client.path("redirectUris").size() > 0, name);
            }
            List<String> places = List.of("redirectUris", "webOrigins");
            places.forEach(place -> client.path(place)
                    .forEach(address -> assertFalse(address.asText().contains("*"), name + " " + address)));
            assertFalse(
                    client.at("/attributes/post.logout.redirect.uris").asText().contains("*"), name);
        }
    }

    @Test
    void productionSessionsAndTokensAreShort() throws IOException {
        JsonNode realm = realm("prod");
        assertTrue(realm.path("accessTokenLifespan").asInt(9999) <= FIVE_MINUTES);
        assertTrue(realm.path("revokeRefreshToken").asBoolean());
        assertEquals(0, realm.path("refreshTokenMaxReuse").asInt(-1));
        assertTrue(realm.path("ssoSessionIdleTimeout").asInt() <= 1800);
        assertTrue(realm.path("ssoSessionMaxLifespan").asInt() <= 12 * 3600);
        assertTrue(realm.path("accessCodeLifespan").asInt() <= 60);
    }

    @Test
    void productionHoldsOffGuessersAndKeepsEvents() throws IOException {
        JsonNode realm = realm("prod");
        assertTrue(realm.path("bruteForceProtected").asBoolean());
        assertTrue(realm.path("failureFactor").asInt(99) <= 5);
        assertTrue(realm.path("sslRequired").asText().matches("external|all"));
        assertFalse(realm.path("registrationAllowed").asBoolean(true));
        assertTrue(realm.path("verifyEmail").asBoolean());
        assertTrue(realm.path("passwordPolicy").asText().contains("length(12)"));
        assertTrue(realm.path("eventsEnabled").asBoolean());
        assertTrue(realm.path("adminEventsEnabled").asBoolean()
                && realm.path("adminEventsDetailsEnabled").asBoolean());
        // 网络安全法 Art. 21: logs are kept for six months at least
        assertTrue(realm.path("eventsExpiration").asInt() >= SIX_MONTHS);
        assertTrue(realm.at("/browserSecurityHeaders/contentSecurityPolicy")
                        .asText()
                        .contains("frame-ancestors 'none'")
                || realm.at("/browserSecurityHeaders/contentSecurityPolicy")
                        .asText()
                        .contains("frame-ancestors 'self'"));
    }

    @Test
    void productionAsksStaffForASecondFactor() throws IOException {
        JsonNode realm = realm("prod");
        Set<String> staff = new TreeSet<>();
        realm.at("/roles/realm")
                .forEach(role -> role.at("/composites/realm").forEach(part -> {
                    if (part.asText().equals("staff")) {
                        staff.add(role.path("name").asText());
                    }
                }));
        assertEquals(Set.of("broker", "agency-admin", "moderator", "operator", "auditor"), staff);
        JsonNode forms = flow(
                realm,
                flow(realm, realm.path("browserFlow").asText())
                        .at("/authenticationExecutions/1/flowAlias")
                        .asText());
        assertEquals(
                "REQUIRED",
                execution(forms, "auth-username-password-form")
                        .path("requirement")
                        .asText());
        JsonNode second = flow(realm, "techbridge staff otp");
        assertTrue(forms.toString().contains("\"techbridge staff otp\""), "the sign-in goes through it");
        assertEquals(
                "staff role",
                execution(second, "conditional-user-role")
                        .path("authenticatorConfig")
                        .asText());
        assertEquals(
                "REQUIRED",
                execution(second, "auth-otp-form").path("requirement").asText());
        realm.path("authenticatorConfig").forEach(config -> {
            if (config.path("alias").asText().equals("staff role")) {
                assertEquals("staff", config.at("/config/condUserRole").asText());
                assertEquals("false", config.at("/config/negate").asText());
            }
        });
    }

    private static JsonNode flow(JsonNode realm, String alias) {
        for (JsonNode flow : realm.path("authenticationFlows")) {
            if (flow.path("alias").asText().equals(alias)) {
                return flow;
            }
        }
        throw new AssertionError("no flow " + alias);
    }

    private static JsonNode execution(JsonNode flow, String authenticator) {
        for (JsonNode execution : flow.path("authenticationExecutions")) {
            if (execution.path("authenticator").asText().equals(authenticator)) {
                return execution;
            }
        }
        throw new AssertionError(flow.path("alias") + " has no " + authenticator);
    }

    /** The password grant belongs to the development realm, which says so in its name. */
    @Test
    void theDevelopmentRealmSaysThatItIsOne() throws IOException {
        assertTrue(realm("dev").path("displayName").asText().contains("development"));
        assertEquals("none", realm("dev").path("sslRequired").asText());
    }
}
