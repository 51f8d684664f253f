package cn.techbridge.duplicates;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.likeness.Rarity;
import cn.techbridge.likeness.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How rare words are in this catalogue: counted once after a start, then kept up with every record looked at. */
@ApplicationScoped
class CatalogueRarity {
    private static final int PAGE = 500;
    /** Beyond it more records change no weight that matters. */
    private static final int COUNTED = 100_000;

    private final AchievementCatalogue catalogue;
    private Rarity rarity;

    CatalogueRarity(AchievementCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    synchronized Rarity get() {
        if (rarity == null) {
            Rarity counted = new Rarity();
            UUID last = null;
            List<AchievementFacts> page;
            do {
                page = catalogue.publishedAfter(last, PAGE);
                page.forEach(facts -> counted.add(wording(facts)));
                last = page.isEmpty() ? last : page.getLast().id();
            } while (page.size() == PAGE && counted.records() < COUNTED);
            rarity = counted;
        }
        return rarity;
    }

    static Wording wording(AchievementFacts facts) {
        String keywords = facts.keywords() == null ? null : String.join("\n", facts.keywords());
        return Wording.of(
                facts.title(),
                Stream.of(facts.problemSolved(), facts.summary(), keywords)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining("\n")));
    }
}
