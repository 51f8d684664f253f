package cn.techbridge.search;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Keeps the index present and fresh for as long as the application runs; whatever fails is tried again. */
@ApplicationScoped
class RelayLoop {
    private static final Logger LOG = Logger.getLogger(RelayLoop.class);
    private static final long IDLE_MILLIS = 200;
    private static final long FAILURE_MILLIS = 1000;

    private final IndexRelay relay;
    private final IndexCatalogue catalogue;
    private final IndexRebuild rebuild;
    private final OutboxRows outbox;
    private final SearchSettings settings;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicBoolean indicesSeen = new AtomicBoolean();
    private final AtomicLong failures = new AtomicLong();
    private Thread thread;

    RelayLoop(
            IndexRelay relay,
            IndexCatalogue catalogue,
            IndexRebuild rebuild,
            OutboxRows outbox,
            SearchSettings settings,
            MeterRegistry metrics) {
        this.relay = relay;
        this.catalogue = catalogue;
        this.rebuild = rebuild;
        this.outbox = outbox;
        this.settings = settings;
        metrics.gauge("techbridge.index.relay.failures", failures);
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("index-relay").daemon().start(this::run);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        thread.join(TimeUnit.SECONDS.toMillis(10));
    }

    /** True once every index has been there since this process started; what breaks later shows in the lag, not here. */
    boolean ready() {
        return indicesSeen.get();
    }

    OutboxRows.Lag lag() {
        return outbox.lag();
    }

    private void run() {
        try {
            long pause = 0;
            while (!stop.await(pause, TimeUnit.MILLISECONDS)) {
                pause = cycle();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** One round; returns the pause before the next in milliseconds. */
    private long cycle() {
        try {
            if (!indicesSeen.get()) {
                ensureIndices();
            }
            int taken = settings.relay().enabled() ? relay.relayOnce() : 0;
            failures.set(0);
            return taken == settings.relay().batch() ? 0 : IDLE_MILLIS;
        } catch (RuntimeException failure) {
            if (failures.incrementAndGet() == 1) {
                LOG.warn("Index relay failed, trying again every second", failure);
            }
            return FAILURE_MILLIS;
        }
    }

    private void ensureIndices() {
        for (SearchKind kind : SearchKind.values()) {
            if (!catalogue.exists(kind)) {
                rebuild.rebuild(kind);
            }
        }
        indicesSeen.set(true);
    }
}
