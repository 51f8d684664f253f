package cn.techbridge.duplicates;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;

/** Keeps the finder going; what a nightly push brought is done in one go. */
@ApplicationScoped
class DuplicateLoop {
    private final DuplicateRefresher refresher;

    DuplicateLoop(DuplicateRefresher refresher) {
        this.refresher = refresher;
    }

    @Scheduled(every = "10s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        while (refresher.refreshOnce() > 0) {
            // one batch a round
        }
    }
}
