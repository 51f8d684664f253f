package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.matching.engine.AchievementSide;
import cn.techbridge.matching.engine.DemandSide;
import cn.techbridge.matching.engine.Knowledge;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Listings prepared for comparing, those used lately; a changed listing or new knowledge has a new entry. */
@ApplicationScoped
class PreparedSides {
    /** Up to 400 KB each. */
    private static final int DEMANDS = 300;
    /** About 20 KB each. */
    private static final int ACHIEVEMENTS = 1500;

    private final Map<Key, DemandSide> demands = lately(DEMANDS);
    private final Map<Key, List<AchievementSide>> achievements = lately(ACHIEVEMENTS);

    /** @param listing id; what is not stored is known by the texts that are compared */
    private record Key(Object listing, long version, String knowledge) {}

    DemandSide of(DemandFacts demand, Knowledge knowledge) {
        return get(
                demands,
                demand.id() == null ? List.of(demand.title(), ListingTexts.of(demand)) : demand.id(),
                demand.version(),
                knowledge,
                () -> DemandSide.of(demand.title(), ListingTexts.of(demand), knowledge));
    }

    /** The achievement's views, its title first. */
    List<AchievementSide> of(AchievementFacts achievement, Knowledge knowledge) {
        return get(
                achievements,
                achievement.id() == null ? achievement : achievement.id(),
                achievement.version(),
                knowledge,
                () -> ListingTexts.views(achievement).stream()
                        .map(view -> AchievementSide.of(view, knowledge))
                        .toList());
    }

    private static <T> T get(Map<Key, T> kept, Object listing, long version, Knowledge knowledge, Supplier<T> prepare) {
        Key key = new Key(listing, version, knowledge.version());
        T known = kept.get(key);
        if (known == null) {
            known = prepare.get();
            kept.put(key, known);
        }
        return known;
    }

    private static <T> Map<Key, T> lately(int size) {
        return Collections.synchronizedMap(new LinkedHashMap<>(size, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Key, T> eldest) {
                return size() > size;
            }
        });
    }
}
