package cn.techbridge.tools.bench;

import cn.techbridge.tools.Api;
import cn.techbridge.tools.Patience;
import cn.techbridge.tools.RecombinedTexts;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** From the answer to the push of an achievement until the demand that it is made for lists it. */
final class Freshness {
    private static final int PATIENCE_SECONDS = 60;
    private static final int LOOK_EVERY_MILLIS = 20;
    private final Market market;
    private final List<RecombinedTexts.Text> demands;
    private final List<String> ids;
    private final Table table;
    private final Random random = new Random(7);

    Freshness(Market market, List<RecombinedTexts.Text> demands, List<String> ids, Table table) {
        this.market = market;
        this.demands = demands;
        this.ids = ids;
        this.table = table;
    }

    void measure(int news) throws IOException, InterruptedException {
        double[] seconds = new double[news];
        for (int i = 0; i < news; i++) {
            int chosen = random.nextInt(demands.size());
            RecombinedTexts.Text like = demands.get(chosen);
            String row = Api.JSON
                    .createObjectNode()
                    .put("externalId", "N-" + System.nanoTime())
                    .put("title", like.title())
                    .put("summary", like.body())
                    .toString();
            String id = market.university()
                    .bulk("/achievements", row)
                    .at("/rows/0/id")
                    .asText();
            seconds[i] = listed(ids.get(chosen), id, like.title());
        }
        Arrays.sort(seconds);
        table.row(
                "new achievement in its demand's list",
                "p50 %.2f p95 %.2f most %.2f s, of %d"
                        .formatted(seconds[news / 2], seconds[(int) (news * 0.95)], seconds[news - 1], news),
                "–",
                "–",
                "p95 ≤ 2 s");
    }

    private double listed(String demand, String achievement, String title) throws InterruptedException {
        return Patience.until(
                title + " is listed", PATIENCE_SECONDS, LOOK_EVERY_MILLIS, () -> isListed(demand, achievement));
    }

    private boolean isListed(String demand, String achievement) {
        for (JsonNode match : market.enterprise()
                .get("/demands/" + demand + "/matches?limit=100")
                .path("items")) {
            if (match.at("/achievement/id").asText().equals(achievement)) {
                return true;
            }
        }
        return false;
    }
}
