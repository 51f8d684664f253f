package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.demand.DemandCatalogue;
import cn.techbridge.listing.ListingsChanged;
import cn.techbridge.platform.DeadLetterRows;
import cn.techbridge.platform.OneByOne;
import cn.techbridge.platform.Outage;
import cn.techbridge.search.SearchKind;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Keeps the vectors of listings fresh where the site has an encoder; what waits is noted in the transaction that changes a listing. */
@ApplicationScoped
public class EncodeRefresher {
    private static final Logger LOG = Logger.getLogger(EncodeRefresher.class);
    private static final int BATCH = 64;
    private static final int PAGE = 5_000;

    private final EncodeWork work;
    private final Meaning meaning;
    private final DemandCatalogue demands;
    private final AchievementCatalogue achievements;
    private final DeadLetterRows dead;

    EncodeRefresher(
            EncodeWork work,
            Meaning meaning,
            DemandCatalogue demands,
            AchievementCatalogue achievements,
            DeadLetterRows dead) {
        this.work = work;
        this.meaning = meaning;
        this.demands = demands;
        this.achievements = achievements;
        this.dead = dead;
    }

    void note(@Observes ListingsChanged changed) {
        if (meaning.isUsed()) {
            work.note(changed.kind(), changed.ids());
        }
    }

    @Transactional
    void start(@Observes StartupEvent event) {
        if (!meaning.isUsed()) {
            return;
        }
        if (meaning.open(SearchKind.ACHIEVEMENT)) {
            List<UUID> page = achievements.publishedIdsAfter(null, PAGE);
            while (!page.isEmpty()) {
                work.note(SearchKind.ACHIEVEMENT.code(), page);
                page = achievements.publishedIdsAfter(page.getLast(), PAGE);
            }
        }
        if (meaning.open(SearchKind.DEMAND)) {
            List<UUID> page = demands.publishedIdsAfter(null, PAGE);
            while (!page.isEmpty()) {
                work.note(SearchKind.DEMAND.code(), page);
                page = demands.publishedIdsAfter(page.getLast(), PAGE);
            }
        }
    }

    @Scheduled(every = "1s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void encodeAll() {
        try {
            while (meaning.isUsed() && encodeOnce() > 0) {
                // one batch a round
            }
        } catch (RuntimeException outage) {
            LOG.warnf("Encoding listings failed, trying again: %s", outage.getMessage());
        }
    }

    /**
     * One batch of each kind; returns how many were taken. One that is refused time and again is put aside.
     *
     * @throws RuntimeException when the encoder or the index does not answer: everything stays noted
     */
    public int encodeOnce() {
        return encodeOnce(SearchKind.ACHIEVEMENT) + encodeOnce(SearchKind.DEMAND);
    }

    private int encodeOnce(SearchKind kind) {
        return OneByOne.run(new OneByOne.Steps<>(
                () -> encode(kind, work.take(kind, BATCH)),
                () -> work.take(kind, BATCH),
                item -> encode(kind, List.of(item)),
                this::failed,
                Outage::is));
    }

    private int encode(SearchKind kind, List<EncodeWork.Item> items) {
        if (items.isEmpty()) {
            return 0;
        }
        List<UUID> ids =
                items.stream().map(item -> item.listing().id()).distinct().toList();
        Map<UUID, String> texts = new HashMap<>();
        if (kind == SearchKind.ACHIEVEMENT) {
            achievements.published(ids).forEach((id, facts) -> texts.put(id, ListingTexts.whole(facts)));
        } else {
            demands.published(ids).forEach((id, facts) -> texts.put(id, ListingTexts.whole(facts)));
        }
        meaning.keep(
                kind, texts, ids.stream().filter(id -> !texts.containsKey(id)).toList());
        work.done(items);
        return items.size();
    }

    private void failed(EncodeWork.Item item, RuntimeException failure) {
        LOG.warnf("%s cannot be encoded, attempt %d: %s", item.listing(), item.attempts() + 1, failure.getMessage());
        dead.failed(
                work.name(),
                item.listing(),
                item.attempts(),
                failure.toString(),
                () -> work.postpone(item),
                () -> work.done(List.of(item)) > 0);
    }
}
