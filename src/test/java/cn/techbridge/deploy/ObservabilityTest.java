package cn.techbridge.deploy;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.support.DatabaseTest;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Dashboard and alert rules speak of metrics that the running application really has. */
@QuarkusTest
class ObservabilityTest extends DatabaseTest {
    /** What Prometheus itself adds. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

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
        Observability.dashboard().findValuesAsText("expr").forEach(e -> named.addAll(PromQl.metrics(e)));
        Observability.rules().findValuesAsText("expr").forEach(e -> named.addAll(PromQl.metrics(e)));
        assertTrue(named.size() > 20, named::toString);
        named.removeAll(exported);
        named.removeAll(OF_PROMETHEUS);
        assertEquals(Set.of(), named);
    }
}
