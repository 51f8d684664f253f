package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.demand.DemandCatalogue;
import cn.techbridge.kernel.Ref;
import cn.techbridge.listing.ListingEvent;
import cn.techbridge.search.SearchKind;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.io.UncheckedIOException;
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

    private final EntityManager db;
    private final Meaning meaning;
    private final DemandCatalogue demands;
    private final AchievementCatalogue achievements;

    EncodeRefresher(EntityManager db, Meaning meaning, DemandCatalogue demands, AchievementCatalogue achievements) {
        this.db = db;
        this.meaning = meaning;
        this.demands = demands;
        this.achievements = achievements;
    }

    void note(@Observes ListingEvent event) {
        if (meaning.isUsed()) {
            Ref listing = event.listing();
            note(listing.type(), List.of(listing.id()));
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
                note(SearchKind.ACHIEVEMENT.code(), page);
                page = achievements.publishedIdsAfter(page.getLast(), PAGE);
            }
        }
        if (meaning.open(SearchKind.DEMAND)) {
            List<UUID> page = demands.publishedIdsAfter(null, PAGE);
            while (!page.isEmpty()) {
                note(SearchKind.DEMAND.code(), page);
                page = demands.publishedIdsAfter(page.getLast(), PAGE);
            }
        }
    }

    private void note(String kind, List<UUID> ids) {
        db.createNativeQuery("insert into encode_work (kind, record_id) select ?1, unnest(cast(?2 as uuid[]))")
                .setParameter(1, kind)
                .setParameter(2, ids.toArray(UUID[]::new))
                .executeUpdate();
    }

    @Scheduled(every = "1s", delayed = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void encodeAll() {
        try {
            while (meaning.isUsed() && encodeOnce() > 0) {
                // one batch a round
            }
        } catch (UncheckedIOException failed) {
            LOG.warnf("Encoding listings failed, trying again: %s", failed.getMessage());
        }
    }

    /** One batch; returns how many were taken. What fails stays noted. */
    @Transactional
    public int encodeOnce() {
        int taken = encode(SearchKind.ACHIEVEMENT) + encode(SearchKind.DEMAND);
        return taken;
    }

    @SuppressWarnings("unchecked")
    private int encode(SearchKind kind) {
        List<UUID> ids = db.createNativeQuery("""
                        with taken as (select seq from encode_work where kind = ?1 order by seq limit ?2 for update skip locked)
                        delete from encode_work where seq in (select seq from taken) returning record_id""")
                .setParameter(1, kind.code())
                .setParameter(2, BATCH)
                .getResultList();
        if (ids.isEmpty()) {
            return 0;
        }
        Map<UUID, String> texts = new HashMap<>();
        if (kind == SearchKind.ACHIEVEMENT) {
            achievements.published(ids).forEach((id, facts) -> texts.put(id, ListingTexts.whole(facts)));
        } else {
            demands.published(ids).forEach((id, facts) -> texts.put(id, ListingTexts.whole(facts)));
        }
        meaning.keep(
                kind,
                texts,
                ids.stream().filter(id -> !texts.containsKey(id)).distinct().toList());
        return ids.size();
    }
}
