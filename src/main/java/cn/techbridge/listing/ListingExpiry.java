package cn.techbridge.listing;

import cn.techbridge.moderation.ModerationDesk;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Every night, listings whose year is over leave the public; a stale offer is the first complaint about such platforms. */
@ApplicationScoped
class ListingExpiry {
    private static final int BATCH = 200;
    private final List<ListingDesk.Kind<?, ?>> kinds;
    private final ModerationDesk moderation;
    private final ListingNews news;
    private final Clock clock;

    ListingExpiry(@All List<ListingDesk.Kind<?, ?>> kinds, ModerationDesk moderation, ListingNews news, Clock clock) {
        this.kinds = kinds;
        this.moderation = moderation;
        this.news = news;
        this.clock = clock;
    }

    @Scheduled(
            cron = "0 10 1 * * ?",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void expireNightly() {
        kinds.forEach(this::expireAll);
    }

    /** Batch by batch, each in a transaction of its own. */
    private void expireAll(ListingDesk.Kind<?, ?> kind) {
        int expired;
        do {
            expired = QuarkusTransaction.requiringNew().call(() -> expire(kind));
        } while (expired == BATCH);
    }

    private <S extends Sheet<S>, L extends Listing<S>> int expire(ListingDesk.Kind<S, L> kind) {
        Instant now = clock.instant();
        List<L> expired = kind.repository().expired(now, BATCH);
        expired.forEach(listing -> listing.expire(now));
        moderation.withdraw(
                kind.kind().code(), expired.stream().map(Listing::id).toList());
        news.announce(kind, expired);
        return expired.size();
    }
}
