package cn.techbridge.duplicates;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.achievement.AchievementMerges;
import cn.techbridge.achievement.IpRight;
import cn.techbridge.kernel.Ref;
import cn.techbridge.likeness.Fingerprint;
import cn.techbridge.likeness.Likeness;
import cn.techbridge.likeness.Wording;
import cn.techbridge.moderation.ModerationDesk;
import cn.techbridge.platform.DeadLetterRows;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.OneByOne;
import cn.techbridge.platform.Outage;
import cn.techbridge.search.SearchKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Looks at records that are new or have changed: who is like them, and why. */
@ApplicationScoped
class DuplicateRefresher {
    private static final Logger LOG = Logger.getLogger(DuplicateRefresher.class);
    private static final int BATCH = 50;

    private final DuplicateRows rows;
    private final DuplicatePairs pairs;
    private final AchievementCatalogue catalogue;
    private final AchievementMerges merges;
    private final CatalogueRarity rarity;
    private final DemandTwins demands;
    private final ModerationDesk desk;
    private final DeadLetterRows dead;
    private final Clock clock;

    DuplicateRefresher(
            DuplicateRows rows,
            DuplicatePairs pairs,
            AchievementCatalogue catalogue,
            AchievementMerges merges,
            CatalogueRarity rarity,
            DemandTwins demands,
            ModerationDesk desk,
            DeadLetterRows dead,
            Clock clock) {
        this.rows = rows;
        this.pairs = pairs;
        this.catalogue = catalogue;
        this.merges = merges;
        this.rarity = rarity;
        this.demands = demands;
        this.desk = desk;
        this.dead = dead;
        this.clock = clock;
    }

    /**
     * One batch, each record in a transaction of its own, so that who writes never waits for a batch; returns how many were looked at, 0
     * when none waits or another replica is at it. One that fails time and again is put aside.
     *
     * @param rest how long ago a record must have changed last
     */
    public int refreshOnce(Duration rest) {
        List<DuplicateRows.Item> items = QuarkusTransaction.requiringNew().call(() -> due(rest));
        if (!items.isEmpty()) {
            rarity.get();
        }
        return OneByOne.each(
                items, new OneByOne.Steps<>(items::size, () -> items, this::alone, this::failed, Outage::is));
    }

    private List<DuplicateRows.Item> due(Duration rest) {
        return rows.lock() ? rows.take(BATCH, rest) : List.of();
    }

    /** The lock again, as it ended with the transaction that took the batch; without it another replica is at it. */
    private void alone(DuplicateRows.Item item) {
        if (rows.lock()) {
            look(item);
        }
    }

    private void look(DuplicateRows.Item item) {
        look(item.record());
        rows.done(item);
    }

    private void failed(DuplicateRows.Item item, RuntimeException failure) {
        LOG.warnf(failure, "The duplicates of %s cannot be looked for, attempt %d", item.record(), item.attempts() + 1);
        dead.failed(
                rows.name(),
                item.record(),
                item.attempts(),
                failure.toString(),
                () -> rows.postpone(item),
                () -> rows.done(item));
    }

    private void look(Ref record) {
        UUID id = record.id();
        if (record.type().equals(SearchKind.DEMAND.code())) {
            demands.look(record);
        } else {
            catalogue.find(id).ifPresentOrElse(this::look, () -> forget(id));
            if (desk.awaits(record)) {
                merges.latest(id).ifPresent(facts -> desk.found(record, Twin.CODES, review(facts)));
            }
        }
    }

    /** What a moderator should know about a record that is not public yet, or has changed. */
    private List<Fault> review(AchievementFacts facts) {
        TreeSet<String> keys = keys(facts, merges.latestRegistrationNumber(facts.id()));
        Wording wording = CatalogueRarity.wording(facts);
        return Twin.faults(alike(facts, wording, keys, Fingerprint.of(wording)).stream()
                .map(a -> new Twin(a.other().id(), a.other().title(), a.rule()))
                .toList());
    }

    private record Alike(AchievementFacts other, List<String> same, Likeness likeness) {
        DuplicatePair.Rule rule() {
            return same.isEmpty()
                    ? DuplicatePair.Rule.NEAR
                    : same.stream().allMatch(key -> key.startsWith("TITLE:"))
                            ? DuplicatePair.Rule.STRONG
                            : DuplicatePair.Rule.EXACT;
        }
    }

    /** Public records that may be the same. */
    private List<Alike> alike(AchievementFacts facts, Wording wording, TreeSet<String> keys, long[] bands) {
        Map<UUID, List<String>> shared = new HashMap<>();
        rows.withKeys(facts.id(), keys, Likeness.COMPARED)
                .forEach(row -> shared.computeIfAbsent((UUID) row[0], id -> new ArrayList<>())
                        .add((String) row[1]));
        TreeSet<UUID> candidates = new TreeSet<>(shared.keySet());
        candidates.addAll(rows.withBands(facts.id(), bands, Likeness.COMPARED));
        return catalogue.published(candidates).values().stream()
                .map(other -> new Alike(
                        other,
                        shared.getOrDefault(other.id(), List.of()),
                        Likeness.of(wording, CatalogueRarity.wording(other), rarity.get())))
                .filter(a -> !a.same().isEmpty() || a.likeness().suggestsDuplicate())
                .toList();
    }

    private void look(AchievementFacts facts) {
        Wording wording = CatalogueRarity.wording(facts);
        TreeSet<String> keys = keys(facts, merges.registrationNumber(facts.id()));
        long[] bands = Fingerprint.of(wording);
        Map<UUID, DuplicatePair> known = new LinkedHashMap<>();
        pairs.of(facts.id()).forEach(pair -> known.put(pair.other(facts.id()), pair));
        alike(facts, wording, keys, bands)
                .forEach(found -> keep(known.remove(found.other().id()), facts, found));
        // what is left was alike before this change and is no more
        known.values().stream().filter(DuplicatePair::isOpen).forEach(pairs::delete);
        rows.keep(facts.id(), keys, bands);
    }

    private void keep(DuplicatePair known, AchievementFacts facts, Alike found) {
        AchievementFacts other = found.other();
        if (known != null && !known.isOpen()) {
            return; // a moderator has spoken
        }
        boolean older = facts.id().compareTo(other.id()) < 0;
        AchievementFacts left = older ? facts : other;
        AchievementFacts right = older ? other : facts;
        DuplicatePair pair = known == null ? new DuplicatePair(left.id(), right.id(), clock.instant()) : known;
        pair.found(
                found.rule(),
                new Evidence(
                        found.same().stream().map(DuplicateRefresher::shown).toList(), found.likeness()),
                left.title(),
                right.title());
        pairs.persist(pair);
    }

    private void forget(UUID record) {
        rows.forget(record);
        pairs.of(record).stream().filter(DuplicatePair::isOpen).forEach(pairs::delete);
    }

    /** Numbers that belong to one work only, and the title with its owner. */
    private static TreeSet<String> keys(AchievementFacts facts, Optional<String> registration) {
        TreeSet<String> keys = new TreeSet<>();
        if (facts.ipRights() != null) {
            facts.ipRights().stream()
                    .filter(right -> right.number() != null)
                    .map(IpRight::number)
                    .forEach(number -> keys.add("IP:" + number));
        }
        registration.ifPresent(number -> keys.add("REGISTRATION:" + number));
        keys.add("TITLE:" + facts.organisationId() + ':' + Twin.plain(facts.title()));
        return keys;
    }

    private static String shown(String key) {
        return key.startsWith("TITLE:") ? "TITLE:" + key.substring(key.lastIndexOf(':') + 1) : key;
    }
}
