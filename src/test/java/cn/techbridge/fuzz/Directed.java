package cn.techbridge.fuzz;

import cn.techbridge.fuzz.Contract.Operation;
import cn.techbridge.fuzz.Wire.Shot;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;

/** The requests that must meet a certain status, one by one: what chance would find too, but not in a minute. */
final class Directed {
    private static final long MORE_THAN_ANY_BODY = 80L << 20;
    /** What ends things comes after everything else. */
    private static final List<String> LAST =
            List.of("DELETE", "/end", "/close", "erasures", "/merge", "/withdraw", "/decline");

    private final Fuzzer fuzzer;
    private final Wire wire;
    private final Requests requests;

    Directed(Fuzzer fuzzer, Wire wire, Pool pool, long seed) {
        this.fuzzer = fuzzer;
        this.wire = wire;
        this.requests = new Requests(pool, new SplittableRandom(seed));
    }

    /** @param limited an account whose allowance is used up; null where none is limited */
    void run(String limited) {
        if (limited != null) {
            wire.send(Shot.of(limited, "GET", "/code-lists"));
            fuzzer.operations().forEach(operation -> fuzzer.fire(operation, requests.valid(operation, limited, true)));
        }
        List<Operation> operations = new ArrayList<>(fuzzer.operations());
        operations.forEach(this::refusals);
        operations.sort(Comparator.comparing(Directed::isLast)
                .thenComparing(o -> !o.method().equals("GET")));
        operations.forEach(this::successes);
    }

    private static boolean isLast(Operation operation) {
        return LAST.stream().anyMatch(operation.toString()::contains);
    }

    private void refusals(Operation operation) {
        Shot nobody = requests.valid(operation, null, true);
        fuzzer.fire(operation, operation.isPublic() ? nobody.with("Authorization", "Bearer x.y.z") : nobody);
        new TreeSet<>(Accounts.BY_ROLE.keySet())
                .stream()
                        .filter(role -> !operation.admits(role))
                        .findFirst()
                        .ifPresent(role -> fuzzer.fire(operation, requests.valid(operation, role, true)));
        String account = Accounts.admitted(operation).getFirst();
        Map<String, String> unknown = new LinkedHashMap<>(requests.names(operation, true));
        unknown.replaceAll((name, value) ->
                name.equals("number") ? "999" : UUID.randomUUID().toString());
        fuzzer.fire(operation, known(operation, account, unknown, requests.query(operation)));
        Map<String, String> names = requests.names(operation, true);
        for (Parameter parameter : operation.parameters("query")) {
            for (String bad : List.of("\u0000".repeat(70), UUID.randomUUID().toString())) {
                Map<String, String> query = new LinkedHashMap<>(requests.query(operation));
                query.put(parameter.getName(), bad);
                fuzzer.fire(operation, known(operation, account, names, query));
            }
        }
        if (operation.takes("If-Match")) {
            Shot valid = requests.valid(operation, account, true);
            fuzzer.fire(operation, valid.with("If-Match", "\"999999\""));
            Map<String, String> without = new LinkedHashMap<>(valid.headers());
            without.remove("If-Match");
            fuzzer.fire(operation, new Shot(valid.method(), valid.target(), account, without, valid.body()));
        }
        if (operation.takes("Idempotency-Key")) {
            fuzzer.fire(operation, requests.valid(operation, account, true).with("Idempotency-Key", "k".repeat(300)));
        }
        bodies(operation, requests.valid(operation, account, true));
    }

    private void bodies(Operation operation, Shot valid) {
        if (operation.bodies().isEmpty()) {
            return;
        }
        fuzzer.fire(operation, valid.bytes("{\"".getBytes(StandardCharsets.UTF_8)));
        fuzzer.fire(operation, valid.bytes("{}".getBytes(StandardCharsets.UTF_8)));
        fuzzer.fire(operation, valid.with("Content-Type", "image/png"));
        fuzzer.judge(operation, valid, wire.announce(valid, MORE_THAN_ANY_BODY));
    }

    private Shot known(Operation operation, String account, Map<String, String> names, Map<String, String> query) {
        Shot shot = Shot.of(account, operation.method(), Requests.target(operation, names, query));
        return requests.filled(operation, operation.takes("If-Match") ? shot.with("If-Match", "*") : shot);
    }

    /** As every account that is admitted, and at once again. */
    private void successes(Operation operation) {
        for (String account : Accounts.admitted(operation)) {
            Shot shot = requests.valid(operation, account, !operation.method().equals("DELETE"));
            fuzzer.fire(operation, shot);
            if (operation.method().equals("POST")) {
                fuzzer.fire(operation, shot);
            }
            fuzzer.fire(operation, requests.valid(operation, account, true));
        }
    }
}
