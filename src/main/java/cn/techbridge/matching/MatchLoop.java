package cn.techbridge.matching;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Keeps matches fresh for as long as the application runs. */
@ApplicationScoped
class MatchLoop {
    private static final Logger LOG = Logger.getLogger(MatchLoop.class);
    private static final long IDLE_MILLIS = 300;
    private static final long FAILURE_MILLIS = 2000;

    private final MatchRefresher refresher;
    private final boolean enabled;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicLong failures = new AtomicLong();
    private Thread thread;

    MatchLoop(
            MatchRefresher refresher,
            MeterRegistry metrics,
            @ConfigProperty(name = "techbridge.matching.loop", defaultValue = "true") boolean enabled) {
        this.refresher = refresher;
        this.enabled = enabled;
        metrics.gauge("techbridge.matching.failures", failures);
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            thread = Thread.ofPlatform().name("match-refresher").daemon().start(this::run);
        }
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        stop.countDown();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    private void run() {
        try {
            long pause = FAILURE_MILLIS;
            while (!stop.await(pause, TimeUnit.MILLISECONDS)) {
                pause = cycle();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private long cycle() {
        try {
            int taken = refresher.refreshOnce();
            failures.set(0);
            return taken > 0 ? 0 : IDLE_MILLIS;
        } catch (RuntimeException failure) {
            if (failures.incrementAndGet() == 1) {
                LOG.warn("Refreshing matches failed, trying again", failure);
            }
            return FAILURE_MILLIS;
        }
    }
}
