package cn.techbridge.fuzz;

import cn.techbridge.fuzz.Contract.Operation;
import cn.techbridge.fuzz.Wire.Shot;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Several who enter the same records at the same moment: one of them is first, the others must be told. */
final class Rivals {
    private static final int RIVALS = 6;
    private static final int TRIES = 50;

    private final Fuzzer fuzzer;
    private final Requests requests;

    Rivals(Fuzzer fuzzer, Pool pool, long seed) {
        this.fuzzer = fuzzer;
        this.requests = new Requests(pool, new SplittableRandom(seed));
    }

    void run() {
        fuzzer.operations().stream()
                .filter(operation -> operation.path().endsWith("/bulk"))
                .forEach(this::untilOneIsTold);
    }

    private void untilOneIsTold(Operation operation) {
        for (int attempt = 0; attempt < TRIES && !fuzzer.coverage().has(operation, 409); attempt++) {
            Shot shot = newRows(operation, attempt);
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Stream.generate(() -> shot)
                        .limit(RIVALS)
                        .forEach(same -> threads.submit(() -> fuzzer.fire(operation, same)));
            }
        }
    }

    private Shot newRows(Operation operation, int attempt) {
        Shot shot = requests.valid(operation, Accounts.admitted(operation).getFirst(), true);
        String rows = new String(shot.body(), StandardCharsets.UTF_8)
                .replaceAll("\"externalId\":\"", "\"externalId\":\"R" + attempt + "-");
        return shot.bytes(rows.getBytes(StandardCharsets.UTF_8));
    }
}
