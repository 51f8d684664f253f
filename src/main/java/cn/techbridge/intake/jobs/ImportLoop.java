package cn.techbridge.intake.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Works import jobs off for as long as the application runs, one at a time; other instances take the others. */
@ApplicationScoped
class ImportLoop {
    private static final Logger LOG = Logger.getLogger(ImportLoop.class);
    private static final long IDLE_MILLIS = 500;
    private static final long FAILURE_MILLIS = 2000;

    private final ImportWorker worker;
    private final BatchService batches;
    private final boolean enabled;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicLong failures = new AtomicLong();
    private Thread thread;

    ImportLoop(ImportWorker worker, BatchService batches, ImportSettings settings, MeterRegistry metrics) {
        this.worker = worker;
        this.batches = batches;
        this.enabled = settings.enabled();
        metrics.gauge("techbridge.import.failures", failures);
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            thread = Thread.ofPlatform().name("import-jobs").daemon().start(this::run);
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
            boolean worked = worker.workOnce(() -> stop.getCount() > 0);
            failures.set(0);
            return worked ? 0 : IDLE_MILLIS;
        } catch (RuntimeException failure) {
            if (failures.incrementAndGet() == 1) {
                LOG.warn("Import jobs cannot be worked off, trying again", failure);
            }
            return FAILURE_MILLIS;
        }
    }

    @Scheduled(every = "1h", delayed = "15m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void forgetOldJobs() {
        batches.forget();
    }
}
