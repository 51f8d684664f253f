package cn.techbridge.duplicates;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.achievement.AchievementMerges;
import cn.techbridge.achievement.IpRight;
import cn.techbridge.likeness.Fingerprint;
import cn.techbridge.likeness.Likeness;
import cn.techbridge.likeness.Wording;
import cn.techbridge.text.Fold;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;

/** Looks at records that are new or have changed: who is like them, and why. */
@ApplicationScoped
class DuplicateRefresher {
    private static final int BATCH = 50;
    /** Candidates compared with one record, those with most bands in common first. */
    private static final int COMPARED = 100;

    private final DuplicateRows rows;
    private final DuplicatePairs pairs;
    private final AchievementCatalogue catalogue;
    private final AchievementMerges merges;
    private final CatalogueRarity rarity;
    private final Clock clock;

    DuplicateRefresher(
            DuplicateRows rows,
            DuplicatePairs pairs,
            AchievementCatalogue catalogue,
            AchievementMerges merges,
            CatalogueRarity rarity,
            Clock clock) {
        this.rows = rows;
        this.pairs = pairs;
        this.catalogue = catalogue;
        this.merges = merges;
        this.rarity = rarity;
        this.clock = clock;
    }

    /** One batch; returns how many records were looked at, 0 when none waits or another replica is at it. */
    @Transactional
    public int refreshOnce() {
        if (!rows.lock()) {
            return 0;
        }
        List<DuplicateRows.Item> items = rows.take(BATCH);
        for (DuplicateRows.Item item : items) {
            catalogue.find(item.record()).ifPresentOrElse(this::look, () -> forget(item.record()));
            rows.done(item);
        }
        return items.size();
    }

    private void look(AchievementFacts facts) {
        Wording wording = CatalogueRarity.wording(facts);
        rarity.get().add(wording);
        TreeSet<String> keys = keys(facts);
        long[] bands = Fingerprint.of(wording);
        Map<UUID, List<String>> shared = new HashMap<>();
        rows.withKeys(facts.id(), keys, COMPARED)
                .forEach(row -> shared.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add((String) row[1]));
        TreeSet<UUID> candidates = new TreeSet<>(shared.keySet());
        candidates.addAll(rows.withBands(facts.id(), bands, COMPARED));
        Map<UUID, DuplicatePair> known = new LinkedHashMap<>();
        pairs.of(facts.id()).forEach(pair -> known.put(pair.other(facts.id()), pair));
        catalogue.published(candidates).values().forEach(other -> {
            List<String> same = shared.getOrDefault(other.id(), List.of());
            Likeness likeness = Likeness.of(wording, CatalogueRarity.wording(other), rarity.get());
            if (!same.isEmpty() || likeness.suggestsDuplicate()) {
                keep(known.remove(other.id()), facts, other, same, likeness);
            }
        });
        // what is left was alike before this change and is no more
        known.values().stream().filter(DuplicatePair::isOpen).forEach(pairs::delete);
        rows.keep(facts.id(), keys, bands);
    }

    private void keep(
            DuplicatePair known, AchievementFacts facts, AchievementFacts other, List<String> same, Likeness likeness) {
        if (known != null && !known.isOpen()) {
            return; // a moderator has spoken
        }
        boolean older = facts.id().compareTo(other.id()) < 0;
        AchievementFacts left = older ? facts : other;
        AchievementFacts right = older ? other : facts;
        DuplicatePair pair = known == null ? new DuplicatePair(left.id(), right.id(), clock.instant()) : known;
        DuplicatePair.Rule rule = same.isEmpty()
                ? DuplicatePair.Rule.NEAR
                : same.stream().allMatch(key -> key.startsWith("TITLE:"))
                        ? DuplicatePair.Rule.STRONG
                        : DuplicatePair.Rule.EXACT;
        pair.found(
                rule,
                new Evidence(same.stream().map(DuplicateRefresher::shown).toList(), likeness),
                left.title(),
                right.title());
        pairs.persist(pair);
    }

    private void forget(UUID record) {
        rows.forget(record);
        pairs.of(record).stream().filter(DuplicatePair::isOpen).forEach(pairs::delete);
    }

    /** Numbers that belong to one work only, and the title with its owner. */
    private TreeSet<String> keys(AchievementFacts facts) {
        TreeSet<String> keys = new TreeSet<>();
        if (facts.ipRights() != null) {
            facts.ipRights().stream()
                    .filter(right -> right.number() != null)
                    .map(IpRight::number)
                    .forEach(number -> keys.add("IP:" + number));
        }
        merges.registrationNumber(facts.id()).ifPresent(number -> keys.add("REGISTRATION:" + number));
        String title = Fold.search(facts.title()).replaceAll("[^\\p{L}\\p{N}]", "");
        keys.add("TITLE:" + facts.organisationId() + ':' + title);
        return keys;
    }

    private static String shown(String key) {
        return key.startsWith("TITLE:") ? "TITLE:" + key.substring(key.lastIndexOf(':') + 1) : key;
    }
}
