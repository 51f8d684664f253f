package cn.techbridge.fuzz;

import cn.techbridge.fuzz.Contract.Operation;
import cn.techbridge.fuzz.Wire.Reply;
import cn.techbridge.fuzz.Wire.Shot;
import cn.techbridge.tools.Progress;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Fires at every operation in turn from several threads and keeps what went wrong, each kind of fault once with its request. */
public final class Fuzzer {
    private static final int SHOWN = 400;
    private final Wire wire;
    private final Pool pool;
    private final AnswerCheck check = new AnswerCheck();
    private final List<Operation> operations = Contract.operations();
    private final Coverage coverage = new Coverage();
    private final Map<String, String> faults = new TreeMap<>();
    private final AtomicLong faulty = new AtomicLong();

    public Fuzzer(Wire wire, Pool pool) {
        this.wire = wire;
        this.pool = pool;
    }

    public Coverage coverage() {
        return coverage;
    }

    public List<Operation> operations() {
        return operations;
    }

    /** One example of each kind of fault. */
    public Map<String, String> faults() {
        synchronized (faults) {
            return Map.copyOf(faults);
        }
    }

    /** Answers with any fault. */
    public long faulty() {
        return faulty.get();
    }

    /** So many requests from so many threads. */
    public void run(long requests, int threads, long seed) {
        AtomicLong next = new AtomicLong();
        Progress progress = new Progress("fuzz", requests);
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> all = IntStream.range(0, threads)
                    .<Future<?>>mapToObj(i -> pool.submit(() -> stream(next, requests, seed * 1_000 + i, progress)))
                    .toList();
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void stream(AtomicLong next, long requests, long seed, Progress progress) {
        Shooter shooter = new Shooter(pool, seed);
        for (long n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
            Operation operation = operations.get((int) (n % operations.size()));
            Shot shot = shooter.shoot(operation);
            try {
                fire(operation, shot);
            } catch (UncheckedIOException unanswered) {
                fault(operation + ": no answer", unanswered + " to " + asked(shot));
            }
            progress.add(1);
        }
    }

    /** Sends one request and looks at the answer. */
    Reply fire(Operation operation, Shot shot) {
        return judge(operation, shot, wire.send(shot));
    }

    Reply judge(Operation operation, Shot shot, Reply reply) {
        coverage.count(operation, reply.status());
        pool.learn(operation, Requests.path(shot.target()), reply);
        List<String> wrong = check.faults(operation, reply);
        if (!wrong.isEmpty()) {
            faulty.incrementAndGet();
            wrong.forEach(fault -> fault(operation + ": " + fault, told(shot, reply)));
        }
        return reply;
    }

    private void fault(String kind, String example) {
        synchronized (faults) {
            faults.putIfAbsent(kind, example);
        }
    }

    private static String told(Shot shot, Reply reply) {
        return "%s → %d %s".formatted(asked(shot), reply.status(), cut(reply.text()));
    }

    private static String asked(Shot shot) {
        String body = shot.body() == null ? "" : new String(shot.body(), StandardCharsets.UTF_8);
        return "%s %s by %s %s %s"
                .formatted(shot.method(), cut(shot.target()), shot.account(), shot.headers(), cut(body));
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
