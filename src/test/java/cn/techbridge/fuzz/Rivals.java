package cn.techbridge.fuzz;

import cn.techbridge.fuzz.Contract.Operation;
import cn.techbridge.fuzz.Wire.Shot;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;

/** Several who do the same at the same moment: one of them is first, the others must be told. */
final class Rivals {
    private static final int RIVALS = 6;
    private static final int TRIES = 50;
    private static final List<String> REGISTERS = List.of("/agencies/", "/brokers/", "/experts/", "/policies/");

    private final Fuzzer fuzzer;
    private final Requests requests;

    Rivals(Fuzzer fuzzer, Pool pool, long seed) {
        this.fuzzer = fuzzer;
        this.requests = new Requests(pool, new SplittableRandom(seed));
    }

    void run() {
        for (Operation operation : fuzzer.operations()) {
            if (operation.path().endsWith("/bulk") && operation.statuses().contains("409")) {
                untilOneIsTold(operation, this::newRows);
            }
            if (operation.method().equals("DELETE") && REGISTERS.stream().anyMatch(operation.path()::startsWith)) {
                untilOneIsTold(operation, this::newRecord);
            }
        }
    }

    /** Makes the request that the rivals send, another one for each try. */
    private interface Bone {
        Shot of(Operation operation, int attempt);
    }

    private void untilOneIsTold(Operation operation, Bone bone) {
        for (int attempt = 0; attempt < TRIES && !fuzzer.coverage().has(operation, 409); attempt++) {
            Shot shot = bone.of(operation, attempt);
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

    private Shot newRecord(Operation operation, int attempt) {
        String collection = operation.path().substring(0, operation.path().indexOf("/{"));
        Operation creation =
                Contract.at(fuzzer.operations(), "POST", collection).orElseThrow();
        Shot made = requests.valid(creation, "operator", true);
        String sheet = new String(made.body(), StandardCharsets.UTF_8)
                .replaceAll("\"externalId\":\"", "\"externalId\":\"R" + attempt + "-");
        String id = fuzzer.fire(creation, made.bytes(sheet.getBytes(StandardCharsets.UTF_8)))
                .json()
                .path("id")
                .asText();
        return Shot.of("operator", "DELETE", collection + "/" + id);
    }
}
