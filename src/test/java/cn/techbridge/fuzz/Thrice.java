package cn.techbridge.fuzz;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.fuzz.Contract.Operation;
import cn.techbridge.fuzz.Wire.Reply;
import cn.techbridge.fuzz.Wire.Shot;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;

/**
 * Tells each request again: under its key it is answered as before, with other content under it it is refused; then it is said once more
 * without one.
 */
final class Thrice implements Teller {
    private final Fuzzer fuzzer;
    private final Wire wire;
    private final Runnable settle;
    private final Set<String> told = new HashSet<>();
    private int keys;

    /** @param settle lets the background work catch up; does nothing where it goes on by itself */
    Thrice(Fuzzer fuzzer, Wire wire, Runnable settle) {
        this.fuzzer = fuzzer;
        this.wire = wire;
        this.settle = settle;
    }

    @Override
    public JsonNode tell(Shot shot) {
        Operation operation = operation(shot);
        boolean keyed = operation.takes("Idempotency-Key");
        Shot sent = keyed ? shot.with("Idempotency-Key", "life-" + ++keys) : shot;
        Reply reply = fuzzer.judge(operation, sent, wire.patiently(sent));
        JsonNode answer = reply.succeeded(sent);
        if (keyed) {
            Reply again = fuzzer.fire(operation, sent);
            assertEquals(reply.status(), again.status(), operation + " said again");
            assertTrue(again.headers().containsKey("idempotent-replayed"), operation + " said again");
            Retelling.of(operation, sent)
                    .ifPresent(other -> assertEquals(
                            422, fuzzer.fire(operation, other).status(), operation + " with other content"));
        }
        if (operation.method().equals("POST")) {
            fuzzer.fire(operation, shot);
        }
        told.add(operation.id());
        return answer;
    }

    private Operation operation(Shot shot) {
        return Contract.at(fuzzer.operations(), shot.method(), Requests.path(shot.target()))
                .orElseThrow();
    }

    /** What its state does not allow. */
    void late(Shot shot) {
        assertEquals(409, fuzzer.fire(operation(shot), shot).status(), shot.method() + " " + shot.target());
    }

    void late(String account, String method, String path, String body) {
        Shot shot = Shot.of(account, method, path);
        late(body == null ? shot : shot.json(body));
    }

    /** The operations that refuse a used key and have not been told yet. */
    List<Operation> untold() {
        return fuzzer.operations().stream()
                .filter(operation -> operation.statuses().contains("422") && !told.contains(operation.id()))
                .toList();
    }

    /** The first of a list that is so; waits for it. */
    JsonNode found(String account, String list, Predicate<JsonNode> so) {
        return await().atMost(Duration.ofSeconds(180))
                .pollInterval(Duration.ofMillis(200))
                .until(
                        () -> {
                            settle.run();
                            return StreamSupport.stream(
                                            wire.read(account, list)
                                                    .path("items")
                                                    .spliterator(),
                                            false)
                                    .filter(so)
                                    .findFirst();
                        },
                        Optional::isPresent)
                .orElseThrow();
    }
}
