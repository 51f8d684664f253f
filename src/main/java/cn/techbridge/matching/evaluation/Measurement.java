package cn.techbridge.matching.evaluation;

import cn.techbridge.demand.DemandFacts;
import cn.techbridge.matching.PoolScorer;
import cn.techbridge.matching.PoolScorer.Candidate;
import cn.techbridge.matching.PoolScorer.Scored;
import cn.techbridge.matching.PoolScorer.Verdict;
import cn.techbridge.matching.engine.Knowledge;
import cn.techbridge.matching.engine.ProfileFile;
import cn.techbridge.matching.metrics.Metrics;
import cn.techbridge.matching.metrics.Summary;
import cn.techbridge.search.Workbench;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/** Judged pools through the application's own path: its documents in the index, its candidate request, its engine. */
final class Measurement {
    private static final long SEED = 20_240_601L;
    private static final int DRAWS = 5;

    private final JudgedFiles files;
    private final PoolScorer scorer;
    private final Map<String, UUID> ids;
    private final Map<String, Pool> pools = new LinkedHashMap<>();
    private double searchMillis;
    private double scoreMillis;

    /** A demand with its judged candidates as the index answers them. */
    private record Pool(DemandFacts demand, String group, List<Candidate> candidates, Map<UUID, Integer> levels) {
        int[] levelArray() {
            return candidates.stream().mapToInt(c -> levels.get(c.id())).toArray();
        }
    }

    private Measurement(JudgedFiles files, Map<String, UUID> ids, PoolScorer scorer) {
        this.files = files;
        this.ids = ids;
        this.scorer = scorer;
    }

    static Measurement of(JudgedFiles files, Knowledge knowledge, Workbench bench) {
        Measurement measurement =
                new Measurement(files, TitleIndex.of(files, bench), new PoolScorer(bench.candidates(), knowledge));
        measurement.askTheIndex();
        return measurement;
    }

    private void askTheIndex() {
        Map<String, Map<UUID, Integer>> levels = new LinkedHashMap<>();
        Map<String, String> groups = new LinkedHashMap<>();
        files.pairs().forEach(pair -> {
            levels.computeIfAbsent(pair.demand(), d -> new LinkedHashMap<>())
                    .put(ids.get(pair.achievement()), pair.level());
            groups.put(pair.demand(), pair.group());
        });
        long start = System.nanoTime();
        levels.forEach((id, judged) -> {
            DemandFacts demand = TitleIndex.facts(files.demands().get(id));
            pools.put(id, new Pool(demand, groups.get(id), scorer.candidates(demand, judged.keySet()), judged));
        });
        searchMillis = (System.nanoTime() - start) / 1e6;
    }

    /**
     * @param profile by the demand's title: what it was not trained on
     * @param measured by the demand's title: whether it counts
     * @return nothing where no demand counts
     */
    Optional<Summary> summary(Function<String, ProfileFile> profile, Predicate<String> measured) {
        Map<Pool, int[]> plainLevels = plainLevels();
        List<Pool> chosen = pools.values().stream()
                .filter(pool -> measured.test(pool.group()))
                .toList();
        List<Metrics> ours = new ArrayList<>();
        List<Metrics> plain = new ArrayList<>();
        long start = System.nanoTime();
        for (Pool pool : chosen) {
            Map<UUID, Scored> scored =
                    scorer.score(profile.apply(pool.group()), pool.demand(), pool.candidates(), List.of());
            ours.add(metrics(pool, pool.candidates(), scored));
        }
        scoreMillis = (System.nanoTime() - start) / 1e6;
        for (Pool pool : chosen) {
            plain.add(Metrics.of(
                    pool.candidates().stream()
                            .mapToDouble(Candidate::indexScore)
                            .toArray(),
                    plainLevels.get(pool),
                    pool.levelArray()));
        }
        return chosen.isEmpty() ? Optional.empty() : Optional.of(Summary.of(ours, plain));
    }

    /** The score on the pairs that remain when so many of each demand, drawn by chance, have been judged; mean of several draws. */
    OptionalDouble scoreAfter(int judged, Function<String, ProfileFile> profile) {
        double error = 0;
        int pairs = 0;
        Random random = new Random(SEED + judged);
        for (int draw = 0; draw < DRAWS; draw++) {
            for (Pool pool : pools.values()) {
                List<Candidate> drawn = new ArrayList<>(pool.candidates());
                Collections.shuffle(drawn, random);
                List<Candidate> seen = drawn.subList(0, Math.min(judged, drawn.size()));
                List<Candidate> rest = drawn.subList(seen.size(), drawn.size());
                List<Verdict> verdicts = seen.stream()
                        .map(c -> new Verdict(c.facts(), pool.levels().get(c.id())))
                        .toList();
                if (!rest.isEmpty()) {
                    Map<UUID, Scored> scored = scorer.score(profile.apply(pool.group()), pool.demand(), rest, verdicts);
                    error += metrics(pool, rest, scored).error();
                    pairs += rest.size();
                }
            }
        }
        return pairs == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 / (1 + error / pairs));
    }

    double millisPerDemand() {
        return (searchMillis + scoreMillis) / pools.size();
    }

    private static Metrics metrics(Pool pool, List<Candidate> candidates, Map<UUID, Scored> scored) {
        return Metrics.of(
                candidates.stream().mapToDouble(c -> scored.get(c.id()).exact()).toArray(),
                candidates.stream().mapToInt(c -> scored.get(c.id()).level()).toArray(),
                candidates.stream().mapToInt(c -> pool.levels().get(c.id())).toArray());
    }

    /** Levels of plain BM25 by thresholds on the index's score, fitted to the other demands. */
    private Map<Pool, int[]> plainLevels() {
        List<Pool> all = List.copyOf(pools.values());
        List<PlainLevels.Row> rows = new ArrayList<>();
        for (Pool pool : all) {
            for (Candidate candidate : pool.candidates()) {
                rows.add(new PlainLevels.Row(
                        pool.group(), candidate.indexScore(), pool.levels().get(candidate.id())));
            }
        }
        int[] levels = PlainLevels.of(rows);
        Map<Pool, int[]> parted = new java.util.IdentityHashMap<>();
        int from = 0;
        for (Pool pool : all) {
            int to = from + pool.candidates().size();
            parted.put(pool, java.util.Arrays.copyOfRange(levels, from, to));
            from = to;
        }
        return parted;
    }
}
