package cn.techbridge.matching;

import cn.techbridge.matching.vectors.CorpusLearning;
import cn.techbridge.matching.vectors.CorpusVectorTrainer;
import cn.techbridge.matching.vectors.KnowledgeFile;
import cn.techbridge.taxonomy.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;

/** Learns from the site's own published texts, or, where there are none yet, from the names in the code lists. */
@ApplicationScoped
class KnowledgeBuilder {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final int MOST_TEXTS = 100_000;
    private static final int FEWEST_TEXTS = 2_000;
    /** What training takes at its peak: 100,000 texts took 2.6 GB, the terms among it. */
    private static final long BYTES_PER_TEXT = 30_000;

    /** What serving takes meanwhile. */
    private static final long BYTES_IN_USE = 300_000_000;

    private static final int LONGEST = 2_000;
    private static final int PAGE = 500;

    private final CatalogueRows catalogue;
    private final CorpusLearning learning;
    private final Clock clock;

    KnowledgeBuilder(CatalogueRows catalogue, CodeLists lists, Clock clock) {
        this.catalogue = catalogue;
        this.learning = new CorpusLearning(lists);
        this.clock = clock;
    }

    KnowledgeFile first() {
        return learning.first();
    }

    /** From an even sample of the catalogue where all of it would not fit into memory. */
    KnowledgeFile fromCatalogue() {
        int count = catalogue.count();
        long room = Math.max(0, Runtime.getRuntime().maxMemory() - BYTES_IN_USE);
        long fitting = Math.clamp(room / BYTES_PER_TEXT, FEWEST_TEXTS, MOST_TEXTS);
        int step = (int) Math.max(1, Math.ceilDiv(count, fitting));
        List<String> titles = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        read(catalogue::achievementsAfter, a -> a.id(), step, a -> {
            titles.add(a.title());
            texts.add(cut(String.join("\n", ListingTexts.views(a)) + '\n' + a.summary()));
        });
        read(catalogue::demandsAfter, d -> d.id(), step, d -> texts.add(cut(d.title() + '\n' + ListingTexts.of(d))));
        return learning.from(
                STAMP.format(clock.instant()), count, titles, texts, CorpusVectorTrainer.Settings.fitting(room));
    }

    private static <T> void read(
            BiFunction<UUID, Integer, List<T>> page, Function<T, UUID> id, int step, Consumer<T> use) {
        UUID last = null;
        int number = 0;
        List<T> rows;
        do {
            rows = page.apply(last, PAGE);
            for (T row : rows) {
                if (number++ % step == 0) {
                    use.accept(row);
                }
                last = id.apply(row);
            }
        } while (!rows.isEmpty());
    }

    private static String cut(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }
}
