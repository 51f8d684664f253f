package cn.techbridge.matching;

import cn.techbridge.demand.DemandCatalogue;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Scores everything anew when another profile is in force or the site has learned: every demand is put at the end of the work, and
 * keeps its old matches until its turn comes. One row in the database tells how far it is.
 */
@ApplicationScoped
class RescoreService {
    private static final int PAGE = 5_000;

    private final EntityManager db;
    private final MatchWork work;
    private final DemandCatalogue demands;
    private final Profiles profiles;
    private final SiteKnowledge site;
    private final ProfileRows profileRows;
    private final KnowledgeRows knowledge;

    RescoreService(
            EntityManager db,
            MatchWork work,
            DemandCatalogue demands,
            Profiles profiles,
            SiteKnowledge site,
            ProfileRows profileRows,
            KnowledgeRows knowledge) {
        this.db = db;
        this.work = work;
        this.demands = demands;
        this.profiles = profiles;
        this.site = site;
        this.profileRows = profileRows;
        this.knowledge = knowledge;
    }

    /**
     * How far the last run is.
     *
     * @param engine with which everything is or will be scored
     * @param done demands of {@code total}
     */
    record Progress(String engine, long total, long done, Instant startedAt) {}

    /** Begins a run when the engine in force is not the one of the last run. */
    @Scheduled(every = "10s", delayed = "20s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void beginWhenChanged() {
        String engine = profiles.current().id() + '+' + site.version();
        if (isUpToDate() && progress().map(p -> !p.engine().equals(engine)).orElse(true)) {
            begin(engine);
        }
    }

    /** A replica that has not yet followed the others must not begin a run with what it still has. */
    private boolean isUpToDate() {
        return profileRows.inForce().equals(profiles.current().id())
                && knowledge
                        .newest()
                        .map(version -> version.equals(site.current().version()))
                        .orElse(true);
    }

    private void begin(String engine) {
        int claimed = db.createNativeQuery("""
                        insert into matching_rescore (id, engine, total, started_at) values (1, ?1, 0, now())
                        on conflict (id) do update set engine = excluded.engine, started_at = now()
                        where matching_rescore.engine <> excluded.engine""").setParameter(1, engine).executeUpdate();
        if (claimed == 0) {
            return;
        }
        int total = 0;
        List<UUID> page = demands.publishedIdsAfter(null, PAGE);
        while (!page.isEmpty()) {
            total += work.noteForRescore(page);
            page = demands.publishedIdsAfter(page.getLast(), PAGE);
        }
        db.createNativeQuery("update matching_rescore set total = ?1")
                .setParameter(1, total)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    @Transactional
    Optional<Progress> progress() {
        List<Object[]> rows = db.createNativeQuery("""
                        select engine, total, (select count(*) from match_work where rescore), started_at
                        from matching_rescore""").getResultList();
        return rows.stream().findFirst().map(row -> {
            long total = ((Number) row[1]).longValue();
            return new Progress((String) row[0], total, total - ((Number) row[2]).longValue(), (Instant) row[3]);
        });
    }
}
