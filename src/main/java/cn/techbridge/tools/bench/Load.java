package cn.techbridge.tools.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Clients that ask, wait for the answer and ask again, each on a connection of its own. */
final class Load {
    private static final int FIRST_ROOM = 1 << 14;
    private final Target target;
    private final int connections;
    private final AtomicInteger turn = new AtomicInteger();

    Load(Target target, int connections) {
        this.target = target;
        this.connections = connections;
    }

    Sample run(double seconds) throws Exception {
        long start = System.nanoTime();
        long end = start + (long) (seconds * 1e9);
        List<Callable<long[]>> clients = new ArrayList<>();
        for (int i = 0; i < connections; i++) {
            clients.add(() -> client(end));
        }
        List<long[]> all = new ArrayList<>();
        try (ExecutorService pool = Executors.newFixedThreadPool(connections)) {
            for (Future<long[]> client : pool.invokeAll(clients)) {
                all.add(client.get());
            }
        }
        return new Sample(all.stream().flatMapToLong(Arrays::stream).toArray(), (System.nanoTime() - start) / 1e9);
    }

    private long[] client(long end) throws Exception {
        long[] nanos = new long[FIRST_ROOM];
        int count = 0;
        try (Target.Asker asker = target.open()) {
            for (long before = System.nanoTime(); before < end; before = System.nanoTime()) {
                asker.ask(turn.getAndIncrement());
                if (count == nanos.length) {
                    nanos = Arrays.copyOf(nanos, 2 * count);
                }
                nanos[count++] = System.nanoTime() - before;
            }
        }
        return Arrays.copyOf(nanos, count);
    }
}
