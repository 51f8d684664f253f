package cn.techbridge.duplicates;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.likeness.Rarity;
import cn.techbridge.likeness.Wording;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How rare words are in this catalogue, counted in an even sample; anew when the catalogue has become twice or half as large. */
@ApplicationScoped
class CatalogueRarity {
    private static final int PAGE = 500;
    /** Beyond it more records change no weight that matters. */
    private static final int SAMPLE = 20_000;

    private final AchievementCatalogue catalogue;
    private Rarity rarity;
    private long published;

    CatalogueRarity(AchievementCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Takes seconds the first time; to be called where nothing is held meanwhile, at least then. */
    synchronized Rarity get() {
        if (rarity == null) {
            keepUp();
        }
        return rarity;
    }

    /** After a round of comparisons, for the next. */
    synchronized void keepUp() {
        long now = QuarkusTransaction.requiringNew().call(catalogue::publishedCount);
        if (rarity == null || now > 2 * published || 2 * now < published) {
            published = now;
            rarity = counted();
        }
    }

    private Rarity counted() {
        Rarity counted = new Rarity();
        int step = Math.toIntExact(Math.ceilDiv(Math.max(1, published), SAMPLE));
        UUID last = null;
        List<UUID> ids = after(last, step);
        while (!ids.isEmpty()) {
            sampled(ids, step).forEach(facts -> counted.add(wording(facts)));
            last = ids.getLast();
            ids = after(last, step);
        }
        return counted;
    }

    private List<UUID> after(UUID last, int step) {
        return QuarkusTransaction.requiringNew().call(() -> catalogue.publishedIdsAfter(last, PAGE * step));
    }

    /** A page in a transaction of its own, so that no more than that is in memory. */
    private Collection<AchievementFacts> sampled(List<UUID> ids, int step) {
        List<UUID> chosen = IntStream.range(0, ids.size())
                .filter(i -> i % step == 0)
                .mapToObj(ids::get)
                .toList();
        return QuarkusTransaction.requiringNew()
                .call(() -> catalogue.published(chosen).values());
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
