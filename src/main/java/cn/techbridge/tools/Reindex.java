package cn.techbridge.tools;

import cn.techbridge.search.SearchKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts rebuilds and follows them to their end. */
public final class Reindex {
    private Reindex() {}

    public static void main(String[] args) throws InterruptedException {
        Api operator = Api.user(
                Api.Where.fromEnvironment(),
                "operator",
                System.getenv().getOrDefault("TECHBRIDGE_OPERATOR_PASSWORD", "operator"));
        List<String> kinds = args.length > 0
                ? List.of(args)
                : Arrays.stream(SearchKind.values()).map(SearchKind::code).toList();
        for (String kind : kinds) {
            operator.post("/index-rebuilds/" + kind, "");
            follow(operator, kind);
        }
    }

    private static void follow(Api operator, String kind) throws InterruptedException {
        long shown = -1;
        while (true) {
            JsonNode state = find(operator.get("/index-rebuilds").path("items"), kind);
            long done = state.path("done").asLong();
            if (done != shown) {
                System.err.printf("%s %d/%d%n", kind, done, state.path("total").asLong());
                shown = done;
            }
            if (!state.path("state").asText().equals("running")) {
                System.out.printf(
                        "%s: %s, %d documents%n", kind, state.path("state").asText(), done);
                if (state.path("state").asText().equals("failed")) {
                    throw new IllegalStateException("the old index stays in place; the application's log tells why");
                }
                return;
            }
            Thread.sleep(500);
        }
    }

    private static JsonNode find(JsonNode items, String kind) {
        List<JsonNode> found = new ArrayList<>();
        items.forEach(item -> {
            if (item.path("kind").asText().equals(kind)) {
                found.add(item);
            }
        });
        return found.getFirst();
    }
}
