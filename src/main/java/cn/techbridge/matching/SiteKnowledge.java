package cn.techbridge.matching;

import cn.techbridge.matching.engine.Knowledge;
import cn.techbridge.matching.vectors.KnowledgeFile;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** What the site has learned from its texts: read at the start, learned anew nightly and when the catalogue has grown by a quarter. */
@ApplicationScoped
class SiteKnowledge {
    private static final Logger LOG = Logger.getLogger(SiteKnowledge.class);
    private static final double GROWN = 1.25;
    private static final int WORTH_LEARNING_FROM = 200;

    private final KnowledgeBuilder builder;
    private final CatalogueRows catalogue;
    private final Path file;
    private volatile Knowledge current;
    private volatile int learnedFrom;

    SiteKnowledge(
            KnowledgeBuilder builder, CatalogueRows catalogue, @ConfigProperty(name = "techbridge.data") Path data) {
        this.builder = builder;
        this.catalogue = catalogue;
        this.file = data.resolve("matching-knowledge.bin");
        use(kept());
    }

    Knowledge current() {
        return current;
    }

    /** Every ten minutes, so that a new site need not wait for the night. */
    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void learnWhenGrown() {
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

    /** The new knowledge serves at once; matches made with the old one stay until they are made anew. */
    synchronized void learn() {
        KnowledgeFile learned = builder.fromCatalogue();
        use(learned);
        LOG.infof(
                "Learned from %d listings: %d terms have vectors",
                learned.learnedFrom(), learned.vectors().size());
        try {
            keep(learned);
        } catch (IOException unwritable) {
            LOG.warn("Cannot keep what was learned, it must be learned again after a restart", unwritable);
        }
    }

    private void use(KnowledgeFile learned) {
        current = new Knowledge(learned.version(), learned.statistics(), learned.vectors(), learned.sample());
        learnedFrom = learned.learnedFrom();
    }

    private KnowledgeFile kept() {
        if (!Files.exists(file)) {
            return builder.first();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return KnowledgeFile.read(in);
        } catch (IOException damaged) {
            LOG.warnf("%s: %s; learning anew", file, damaged.getMessage());
            return builder.first();
        }
    }

    private void keep(KnowledgeFile learned) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try (OutputStream out = Files.newOutputStream(fresh)) {
            learned.write(out);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
