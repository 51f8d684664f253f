package cn.techbridge.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The bill of materials of this build: everything in it has a version, a hash and a licence that lets us ship it. */
class MaterialsTest {
    private static final Path BILL = Path.of("target", "bom.json");

    /** Licences under which unchanged libraries may be shipped with one's own program; of several, one suffices. */
    private static final Pattern SHIPPABLE = Pattern.compile(
            "(?i).*(apache|\\bmit\\b|bsd|bouncy castle|eclipse|epl|edl|mozilla|mpl|unicode|icu|cc0|public"
                    + " domain|classpath|lgpl|lesser|go license|json|isc).*");

    @Test
    void everythingShippedIsNamedWithItsLicence() throws IOException {
        assertTrue(Files.exists(BILL), BILL + " is made before the tests");
        JsonNode components = new ObjectMapper().readTree(BILL.toFile()).path("components");
        List<String> unexplained = new ArrayList<>();
        for (JsonNode component : components) {
            List<String> licences = new ArrayList<>();
            component.path("licenses").forEach(choice -> {
                licences.add(choice.path("expression").asText());
                licences.add(choice.at("/license/id").asText());
                licences.add(choice.at("/license/name").asText());
            });
            boolean shippable =
                    licences.stream().anyMatch(name -> SHIPPABLE.matcher(name).matches());
            boolean known = !component.path("version").asText().isEmpty()
                    && component.path("hashes").size() > 0;
            if (!shippable || !known) {
                unexplained.add(component.path("purl").asText() + " " + licences);
            }
        }
        assertEquals(List.of(), unexplained);
        assertTrue(components.size() > 150, components.size() + " components");
    }
}
