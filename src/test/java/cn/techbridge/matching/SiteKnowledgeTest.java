package cn.techbridge.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.taxonomy.CodeLists;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SiteKnowledgeTest {
    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private final Catalogue catalogue = new Catalogue();
    private final Engines.Kept kept = new Engines.Kept();

    private SiteKnowledge site() {
        SiteKnowledge site = new SiteKnowledge(new KnowledgeBuilder(catalogue, new CodeLists(), NOON), catalogue, kept);
        site.follow();
        return site;
    }

    @Test
    void aNewSiteStartsWithWhatTheCodeListsTeach() {
        assertEquals("names", site().current().version());
    }

    @Test
    void whatWasLearnedServesAtOnceAndOnEveryReplica() {
        catalogue.size = 250;
        SiteKnowledge site = site();
        SiteKnowledge replica = site();
        site.learnWhenGrown();
        assertEquals("20261123120000", site.current().version());
        replica.follow();
        assertEquals("20261123120000", replica.current().version());
        assertEquals("20261123120000", site().current().version());
    }

    @Test
    void aFewMoreListingsAreNotWorthLearningAgain() {
        catalogue.size = 250;
        SiteKnowledge site = site();
        site.learnWhenGrown();
        kept.forget();
        catalogue.size = 300;
        site.learnWhenGrown();
        assertTrue(kept.newest().isEmpty());
        catalogue.size = 320;
        site.learnWhenGrown();
        assertTrue(kept.newest().isPresent());
    }

    /** A catalogue of made-up achievements. */
    private static final class Catalogue extends CatalogueRows {
        private int size;

        Catalogue() {
            super(null, null);
        }

        @Override
        List<AchievementFacts> achievementsAfter(UUID last, int limit) {
            int from = last == null ? 0 : (int) last.getLeastSignificantBits() + 1;
            return IntStream.range(from, Math.min(size, from + limit))
                    .mapToObj(Catalogue::achievement)
                    .toList();
        }

        @Override
        List<DemandFacts> demandsAfter(UUID last, int limit) {
            return List.of();
        }

        @Override
        int count() {
            return size;
        }

        private static AchievementFacts achievement(int number) {
            return new AchievementFacts(
                    new UUID(0, number),
                    null,
                    "第" + number + "号刀具涂层",
                    null,
                    null,
                    "在刀具表面沉积涂层",
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    1);
        }
    }
}
