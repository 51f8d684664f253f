package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandCatalogue;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.kernel.Ref;
import cn.techbridge.matching.MatchWriter.Side;
import cn.techbridge.platform.DeadLetterRows;
import cn.techbridge.platform.OneByOne;
import cn.techbridge.platform.Outage;
import cn.techbridge.search.CandidateSearch;
import cn.techbridge.search.SearchKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Makes the matches of changed listings anew: candidates from the index, scored, the good ones stored, news told. */
@ApplicationScoped
public class MatchRefresher {
    private static final Logger LOG = Logger.getLogger(MatchRefresher.class);
    /** Listings a transaction; small, because their locks are held while the engine is asked. */
    private static final int BATCH = 20;

    static final int KEPT_PER_DEMAND = 100;
    private static final int KEPT_PER_ACHIEVEMENT = 20;
    static final int WORTH_KEEPING = 2;
    private static final int WORTH_A_BROKER = 3;

    private final MatchWork work;
    private final CandidatePairs pairs;
    private final MatchEngine engine;
    private final MatchWriter writer;
    private final DemandCatalogue demands;
    private final AchievementCatalogue achievements;
    private final CandidateSearch index;
    private final Event<MatchFound> found;
    private final Event<DemandMatched> matched;
    private final DeadLetterRows dead;

    MatchRefresher(
            MatchWork work,
            CandidatePairs pairs,
            MatchEngine engine,
            MatchWriter writer,
            DemandCatalogue demands,
            AchievementCatalogue achievements,
            CandidateSearch index,
            Event<MatchFound> found,
            Event<DemandMatched> matched,
            DeadLetterRows dead) {
        this.work = work;
        this.pairs = pairs;
        this.engine = engine;
        this.writer = writer;
        this.demands = demands;
        this.achievements = achievements;
        this.index = index;
        this.found = found;
        this.matched = matched;
        this.dead = dead;
    }

    /** One batch of changed listings; returns how many were taken. One that fails time and again is put aside. */
    public int refreshOnce() {
        List<MatchWork.Item> items = QuarkusTransaction.requiringNew().call(() -> work.due(BATCH));
        if (items.isEmpty()) {
            return 0;
        }
        // with nothing locked: an engine that hangs must not hold up who writes
        index.refresh(SearchKind.ACHIEVEMENT, SearchKind.DEMAND);
        return OneByOne.run(new OneByOne.Steps<>(
                () -> (int) items.stream().filter(this::alone).count(),
                () -> items,
                this::alone,
                this::failed,
                Outage::is));
    }

    /** False when another replica is at it, or it has changed meanwhile. */
    private boolean alone(MatchWork.Item item) {
        boolean taken = work.take(item);
        if (taken) {
            refresh(item.listing());
            work.done(item);
        }
        return taken;
    }

    private void failed(MatchWork.Item item, RuntimeException failure) {
        LOG.warnf(failure, "The matches of %s cannot be made, attempt %d", item.listing(), item.attempts() + 1);
        dead.failed(
                work.name(),
                item.listing(),
                item.attempts(),
                failure.toString(),
                () -> work.postpone(item),
                () -> work.done(item));
    }

    private void refresh(Ref listing) {
        if (listing.type().equals(SearchKind.DEMAND.code())) {
            Collection<Assessment> best = demands.find(listing.id())
                    .map(demand ->
                            best(pairs.forDemand(demand, writer.partners(Side.DEMAND, demand.id())), KEPT_PER_DEMAND))
                    .orElse(List.of());
            int told = store(Side.DEMAND, listing.id(), best);
            demands.find(listing.id())
                    .ifPresent(demand -> matched.fire(new DemandMatched(
                            demand.id(), demand.title(), told, orNone(demand.fieldCodes()), demand.regionCode())));
        } else {
            Collection<Assessment> best = achievements
                    .find(listing.id())
                    .map(achievement -> best(
                            pairs.forAchievement(achievement, writer.partners(Side.ACHIEVEMENT, achievement.id())),
                            KEPT_PER_ACHIEVEMENT))
                    .orElse(List.of());
            store(Side.ACHIEVEMENT, listing.id(), best);
        }
    }

    private List<Assessment> best(List<Assessment> assessed, int kept) {
        List<Assessment> good = assessed.stream()
                .filter(pair -> pair.level() >= WORTH_KEEPING)
                .sorted(Comparator.comparingDouble(Assessment::exact).reversed())
                .toList();
        Map<UUID, UUID> owners = demands.ownersOf(
                good.stream().map(pair -> pair.demand().id()).distinct().toList());
        return good.stream()
                .filter(pair -> !pair.achievement()
                        .organisationId()
                        .equals(owners.get(pair.demand().id())))
                .limit(kept)
                .toList();
    }

    /** Returns how many pairs are worth a broker. */
    private int store(Side side, UUID id, Collection<Assessment> best) {
        Set<UUID> others = best.stream()
                .map(pair -> side == Side.DEMAND
                        ? pair.achievement().id()
                        : pair.demand().id())
                .collect(Collectors.toSet());
        writer.dropOthers(side, id, others);
        // always in the same order, so that two refreshers wait for each other instead of dead-locking
        return best.stream()
                .sorted(Comparator.comparing((Assessment pair) -> pair.demand().id())
                        .thenComparing(pair -> pair.achievement().id()))
                .mapToInt(pair -> store(pair) ? 1 : 0)
                .sum();
    }

    private boolean store(Assessment pair) {
        UUID matchId = writer.put(pair, engine.explain(pair));
        boolean told = matchId != null && pair.level() >= WORTH_A_BROKER;
        if (told) {
            DemandFacts demand = pair.demand();
            AchievementFacts achievement = pair.achievement();
            found.fire(new MatchFound(
                    matchId,
                    demand.id(),
                    achievement.id(),
                    pair.score(),
                    pair.level(),
                    demand.title(),
                    achievement.title(),
                    orNone(demand.fieldCodes()),
                    demand.regionCode()));
        }
        return told;
    }

    private static List<String> orNone(List<String> codes) {
        return codes == null ? List.of() : codes;
    }
}
