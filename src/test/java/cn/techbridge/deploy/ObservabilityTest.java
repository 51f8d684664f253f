package cn.techbridge.deploy;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.support.DatabaseTest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Dashboard and alert rules speak of metrics that the running application really has. */
@QuarkusTest
class ObservabilityTest extends DatabaseTest {
    private static final Path FOLDER = Path.of("deploy/observability");
    /** What Prometheus itself adds. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");

    @Test
    void everyMetricNamedIsExported() throws IOException {
        given().get("/api/v1/code-lists/fields");
        Set<String> exported = given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("[{ ]", 2)[0])
                .collect(Collectors.toCollection(HashSet::new));
        Set<String> named = new TreeSet<>();
        dashboard().findValuesAsText("expr").forEach(expression -> named.addAll(metrics(expression)));
        rules().findValuesAsText("expr").forEach(expression -> named.addAll(metrics(expression)));
        assertTrue(named.size() > 20, named::toString);
        named.removeAll(exported);
        named.removeAll(OF_PROMETHEUS);
        assertEquals(Set.of(), named);
    }

    @Test
    void everyRuleSaysHowBadItIsAndWhatToDo() throws IOException {
        Set<String> alerts = new HashSet<>();
        for (JsonNode rule : rules().at("/groups/0/rules")) {
            String name = rule.path("alert").asText();
            assertTrue(alerts.add(name), name);
            assertTrue(rule.path("for").asText().matches("\\d+[smh]"), name);
            assertTrue(rule.at("/labels/severity").asText().matches("warning|critical"), name);
            assertTrue(rule.at("/annotations/summary").asText().contains("·"), name);
            assertTrue(rule.at("/annotations/action").asText().length() > 20, name);
            assertEquals(0, balance(rule.path("expr").asText()), name);
        }
    }

    @Test
    void panelsDoNotOverlap() throws IOException {
        Set<String> cells = new HashSet<>();
        for (JsonNode panel : dashboard().path("panels")) {
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
                metrics(
                        "sum by (job) (rate(a_total{x=\"y z\",uri!~\"/q/.*\"}[5m])) / on (instance) max(b_sum) > 0.1 or absent(a_total)"));
    }

    /** The metrics of an expression of PromQL: names outside of selectors and groupings that are neither functions nor words of the language. */
    private static Set<String> metrics(String expression) {
        String bare = expression
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)", " ");
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(bare);
        while (name.find()) {
            boolean function = bare.substring(name.end()).stripLeading().startsWith("(");
            if (!function && !Set.of("or", "and", "unless", "bool", "offset").contains(name.group())) {
                // what follows an aggregation's grouping is an opening bracket, too
                if (!Set.of("sum", "max", "min", "avg", "count").contains(name.group())) {
                    names.add(name.group());
                }
            }
        }
        return names;
    }

    private static int balance(String expression) {
        int depth = 0;
        for (char sign : expression.toCharArray()) {
            depth += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
        }
        return depth;
    }

    private static JsonNode dashboard() throws IOException {
        return new ObjectMapper().readTree(FOLDER.resolve("dashboard.json").toFile());
    }

    private static JsonNode rules() throws IOException {
        return Yaml.one(FOLDER.resolve("alerts.yaml"));
    }
}
