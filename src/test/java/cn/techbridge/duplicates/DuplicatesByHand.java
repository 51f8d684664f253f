package cn.techbridge.duplicates;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Lets tests of other packages look for duplicates. */
@ApplicationScoped
public class DuplicatesByHand {
    private final DuplicateRefresher refresher;

    DuplicatesByHand(DuplicateRefresher refresher) {
        this.refresher = refresher;
    }

    public void lookAll() {
        while (refresher.refreshOnce(Duration.ZERO) > 0) {
            // one batch a round
        }
    }
}
