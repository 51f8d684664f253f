package cn.techbridge.tools;

import cn.techbridge.search.SearchKind;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Starts rebuilds and follows them to their end. */
public final class Reindex {
    /** A day: a rebuild of many millions takes hours. */
    private static final int PATIENCE_SECONDS = 86_400;

    private static final int LOOK_EVERY_MILLIS = 500;

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
        AtomicLong shown = new AtomicLong(-1);
        JsonNode ended = Patience.find(kind + " is rebuilt", PATIENCE_SECONDS, LOOK_EVERY_MILLIS, () -> {
            JsonNode state = find(operator.get("/index-rebuilds").path("items"), kind);
            long done = state.path("done").asLong();
            if (shown.getAndSet(done) != done) {
                System.err.printf("%s %d/%d%n", kind, done, state.path("total").asLong());
            }
            return state.path("state").asText().equals("running") ? null : state;
        });
        String how = ended.path("state").asText();
        System.out.printf(
                "%s: %s, %d documents%n", kind, how, ended.path("done").asLong());
        if (how.equals("failed")) {
            throw new IllegalStateException("the old index stays in place; the application's log tells why");
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
