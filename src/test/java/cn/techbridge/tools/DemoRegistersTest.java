package cn.techbridge.tools;

import static org.hamcrest.Matchers.equalTo;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import cn.techbridge.taxonomy.CodeLists;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The marketplace takes the demo catalogue's people and listings as they are. */
@QuarkusTest
class DemoRegistersTest extends MarketTest {
    private final DemoCatalogue catalogue =
            new DemoCatalogue(Path.of("src/demo/catalogue"), LocalDate.of(2026, 11, 23));

    private void taken(String account, String path, List<ObjectNode> rows) {
        market.pushing(account, rows.stream().map(ObjectNode::toString).collect(Collectors.joining("\n")))
                .queryParam("dryRun", true)
                .post(path)
                .then()
                .statusCode(200)
                .body("summary.rejected", equalTo(0))
                .body("summary.created", equalTo(rows.size()));
    }

    @Test
    void expertsAndASampleOfAchievementsAreFine() throws Exception {
        List<ObjectNode> experts = catalogue.experts(new CodeChoices(new CodeLists()));
        taken("operator", "/experts/bulk", experts.subList(0, 1000));
        taken("operator", "/experts/bulk", experts.subList(1000, experts.size()));
        market.organisation(Samples.TTO, "津桥理工大学", true, "university-demo");
        taken(
                "university-demo",
                "/achievements/bulk",
                catalogue.achievements().get(4).subList(0, 500));
    }
}
