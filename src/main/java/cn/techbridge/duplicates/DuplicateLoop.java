package cn.techbridge.duplicates;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Keeps the finder going; what a nightly push brought is done in one go. */
@ApplicationScoped
class DuplicateLoop {
    /** A push is over before its records are compared, each once however often it came. */
    private static final Duration REST = Duration.ofSeconds(10);

    private final DuplicateRefresher refresher;
    private final CatalogueRarity rarity;

    DuplicateLoop(DuplicateRefresher refresher, CatalogueRarity rarity) {
        this.refresher = refresher;
        this.rarity = rarity;
    }

    @Scheduled(every = "10s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void run() {
        if (refresher.refreshOnce(REST) == 0) {
            return;
        }
        while (refresher.refreshOnce(REST) > 0) {
            // one batch a round
        }
        rarity.keepUp();
    }
}
