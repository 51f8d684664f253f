package cn.techbridge.matching;

import cn.techbridge.matching.engine.Knowledge;
import cn.techbridge.matching.vectors.KnowledgeFile;
import cn.techbridge.search.CandidateSearch;
import cn.techbridge.taxonomy.CodeLists;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.UncheckedIOException;
import org.jboss.logging.Logger;

/**
 * What the site has learned from its texts: learned anew nightly and when the catalogue has grown by a quarter, by one replica for
 * all. New knowledge serves at once; matches made with the old stay until they have been scored anew in the background.
 */
@ApplicationScoped
class SiteKnowledge {
    private static final Logger LOG = Logger.getLogger(SiteKnowledge.class);
    private static final double GROWN = 1.25;
    private static final int WORTH_LEARNING_FROM = 200;

    private final KnowledgeBuilder builder;
    private final CatalogueRows catalogue;
    private final KnowledgeRows rows;
    private volatile Knowledge current;
    private volatile int learnedFrom;

    SiteKnowledge(KnowledgeBuilder builder, CatalogueRows catalogue, KnowledgeRows rows) {
        this.builder = builder;
        this.catalogue = catalogue;
        this.rows = rows;
        use(builder.first());
    }

    /** For measurements: learns nothing. */
    static SiteKnowledge fixed(Knowledge knowledge, CodeLists lists) {
        SiteKnowledge site = new SiteKnowledge(new KnowledgeBuilder(null, lists, null), null, null);
        site.current = knowledge;
        return site;
    }

    Knowledge current() {
        return current;
    }

    /** Versions of the knowledge and of the index that the texts were compared in. */
    String version() {
        return current.version() + "+i" + CandidateSearch.indexVersion();
    }

    void start(@Observes StartupEvent event) {
        follow();
    }

    /** Takes over what another replica has learned. */
    @Scheduled(every = "15s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        try {
            rows.newest()
                    .filter(version -> !version.equals(current.version()))
                    .flatMap(rows::find)
                    .ifPresent(this::use);
        } catch (UncheckedIOException damaged) {
            LOG.warnf("What was learned cannot be read, it will be learned anew: %s", damaged.getMessage());
        }
    }

    /** Every ten minutes, so that a new site need not wait for the night. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void learnWhenGrown() {
        follow();
        if (catalogue.count() >= Math.max(WORTH_LEARNING_FROM, learnedFrom * GROWN)) {
            learn();
        }
    }

    @Scheduled(cron = "0 30 3 * * ?", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void learnNightly() {
        if (catalogue.count() >= WORTH_LEARNING_FROM) {
            learn();
        }
    }

    /** Does nothing while another replica is learning. */
    void learn() {
        if (!rows.lease()) {
            return;
        }
        try {
            KnowledgeFile learned = builder.fromCatalogue();
            rows.keep(learned);
            use(learned);
            LOG.infof(
                    "Learned from %d listings: %d terms have vectors",
                    learned.learnedFrom(), learned.vectors().size());
        } finally {
            rows.release();
        }
    }

    private void use(KnowledgeFile learned) {
        current = new Knowledge(learned.version(), learned.statistics(), learned.vectors(), learned.sample());
        learnedFrom = learned.learnedFrom();
    }
}
