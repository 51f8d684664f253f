package cn.techbridge.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The form of dashboard and alert rules. */
class DashboardTest {

    @Test
    void everyRuleSaysHowBadItIsAndWhatToDo() throws IOException {
        Set<String> alerts = new HashSet<>();
        for (JsonNode rule : Observability.rules().at("/groups/0/rules")) {
            String name = rule.path("alert").asText();
            assertTrue(alerts.add(name), name);
            assertTrue(rule.path("for").asText().matches("\\d+[smh]"), name);
            assertTrue(rule.at("/labels/severity").asText().matches("warning|critical"), name);
            assertTrue(rule.at("/annotations/summary").asText().contains("·"), name);
            assertTrue(rule.at("/annotations/action").asText().length() > 20, name);
            assertEquals(0, PromQl.open(rule.path("expr").asText()), name);
        }
        assertTrue(alerts.size() >= 10, alerts::toString);
    }

    @Test
    void panelsDoNotOverlap() throws IOException {
        Set<String> cells = new HashSet<>();
        for (JsonNode panel : Observability.dashboard().path("panels")) {
            JsonNode at = panel.path("gridPos");
            for (int x = at.path("x").asInt();
                    x < at.path("x").asInt() + at.path("w").asInt();
                    x++) {
                for (int y = at.path("y").asInt();
                        y < at.path("y").asInt() + at.path("h").asInt();
                        y++) {
                    assertTrue(
                            x < 24 && cells.add(x + "/" + y),
                            panel.path("title").asText());
                }
            }
        }
    }

    @Test
    void namesAreReadOutOfExpressions() {
        assertEquals(
                Set.of("a_total", "b_sum"),
                PromQl.metrics(
                        "sum by (job) (rate(a_total{x=\"y z\",uri!~\"/q/.*\"}[5m])) / on (instance) max(b_sum) > 0.1 or absent(a_total)"));
    }
}
