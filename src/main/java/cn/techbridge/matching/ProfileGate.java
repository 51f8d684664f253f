package cn.techbridge.matching;

import cn.techbridge.demand.DemandFacts;
import cn.techbridge.matching.Judgements.JudgedMatch;
import cn.techbridge.matching.metrics.Metrics;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Lets a profile into force only when it is not worse than the one in force. Call it inside a transaction. */
@ApplicationScoped
class ProfileGate {
    /** Fewer demands show chance; then the profiles' own cross-validated figures are compared. */
    static final int ENOUGH_DEMANDS = 5;

    private static final double TOLERANCE = 0.005;

    private final Judgements judgements;
    private final MatchEngine engine;

    ProfileGate(Judgements judgements, MatchEngine engine) {
        this.judgements = judgements;
        this.engine = engine;
    }

    /** Means over demands; score is 1/(1 + mean absolute error of the levels). */
    record Figures(double ndcg10, double auc, double score) {
        boolean isNotWorseThan(Figures other) {
            return ndcg10 >= other.ndcg10 - TOLERANCE
                    && auc >= other.auc - TOLERANCE
                    && score >= other.score - TOLERANCE;
        }
    }

    /** @param basis FROZEN_VERDICTS or CROSS_VALIDATION */
    record Report(String basis, int demands, int pairs, Figures candidate, Figures inForce, boolean passed) {}

    Report measure(Profile candidate, Profile inForce) {
        Collection<List<JudgedMatch>> pools = judgements.of(Judgements.Part.FROZEN).stream()
                .collect(Collectors.groupingBy(pair -> pair.demand().id()))
                .values();
        List<Metrics> ours = new ArrayList<>();
        List<Metrics> theirs = new ArrayList<>();
        for (List<JudgedMatch> pool : pools) {
            ours.add(metrics(candidate, pool));
            theirs.add(metrics(inForce, pool));
        }
        long measurable = ours.stream()
                .filter(m -> !Double.isNaN(m.ndcg10()) && !Double.isNaN(m.auc()))
                .count();
        boolean frozen = measurable >= ENOUGH_DEMANDS;
        Figures candidates = frozen ? figures(ours) : figures(candidate.file().crossValidated());
        Figures now = frozen ? figures(theirs) : figures(inForce.file().crossValidated());
        return new Report(
                frozen ? "FROZEN_VERDICTS" : "CROSS_VALIDATION",
                frozen ? (int) measurable : 0,
                frozen ? ours.stream().mapToInt(Metrics::pairs).sum() : 0,
                candidates,
                now,
                candidates.isNotWorseThan(now));
    }

    private Metrics metrics(Profile profile, List<JudgedMatch> pool) {
        DemandFacts demand = pool.getFirst().demand();
        List<Assessment> assessed = pool.stream()
                .map(pair -> engine.assess(profile, demand, pair.achievement(), Strictness.NONE))
                .toList();
        return Metrics.of(
                assessed.stream().mapToDouble(Assessment::exact).toArray(),
                assessed.stream().mapToInt(Assessment::level).toArray(),
                pool.stream().mapToInt(JudgedMatch::level).toArray());
    }

    private static Figures figures(List<Metrics> all) {
        double error = all.stream().mapToDouble(Metrics::error).sum();
        int pairs = all.stream().mapToInt(Metrics::pairs).sum();
        return new Figures(mean(all, Metrics::ndcg10), mean(all, Metrics::auc), 1 / (1 + error / pairs));
    }

    private static double mean(List<Metrics> all, ToDoubleFunction<Metrics> figure) {
        return all.stream()
                .mapToDouble(figure)
                .filter(value -> !Double.isNaN(value))
                .average()
                .orElse(0);
    }

    private static Figures figures(JsonNode crossValidated) {
        return new Figures(
                crossValidated.path("ndcg10").asDouble(),
                crossValidated.path("auc").asDouble(),
                crossValidated.path("score").asDouble());
    }
}
