package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** The terms of listings seen lately; a changed listing has a new version and so a new entry. */
@ApplicationScoped
class TermCache {
    /** About 20 KB each. */
    private static final int KEPT = 2000;

    private final Map<Key, PairTexts.Terms> terms = Collections.synchronizedMap(new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, PairTexts.Terms> eldest) {
            return size() > KEPT;
        }
    });

    private record Key(UUID id, long version) {}

    PairTexts.Terms of(DemandFacts demand) {
        return get(demand.id(), demand.version(), () -> PairTexts.of(demand));
    }

    PairTexts.Terms of(AchievementFacts achievement) {
        return get(achievement.id(), achievement.version(), () -> PairTexts.of(achievement));
    }

    private PairTexts.Terms get(UUID id, long version, Supplier<PairTexts.Terms> cut) {
        if (id == null) {
            return cut.get();
        }
        Key key = new Key(id, version);
        PairTexts.Terms known = terms.get(key);
        if (known == null) {
            known = cut.get();
            terms.put(key, known);
        }
        return known;
    }
}
