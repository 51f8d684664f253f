package cn.techbridge.matching.metrics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class MetricsTest {

    private static final int[] LEVELS = {1, 4, 2, 3, 1};

    @Test
    void aPerfectOrderIsWorthOne() {
        Metrics metrics = Metrics.of(new double[] {0, 9, 5, 7, 0}, LEVELS, LEVELS);
        assertEquals(1, metrics.ndcg10(), 1e-12);
        assertEquals(1, metrics.mrr(), 1e-12);
        assertEquals(1, metrics.auc(), 1e-12);
        assertEquals(0, metrics.error(), 1e-12);
    }

    @Test
    void theReverseOrderIsWorthWhatTheFormulasSay() {
        Metrics metrics = Metrics.of(new double[] {5, 1, 3, 2, 4}, new int[] {2, 2, 2, 2, 2}, LEVELS);
        double log2 = Math.log(2);
        double dcg = 1 / (Math.log(4) / log2) + 3 / (Math.log(5) / log2) + 7 / (Math.log(6) / log2);
        double ideal = 7 + 3 / (Math.log(3) / log2) + 1 / (Math.log(4) / log2);
        assertEquals(dcg / ideal, metrics.ndcg10(), 1e-12);
        assertEquals(0.25, metrics.mrr(), 1e-12);
        assertEquals(0, metrics.auc(), 1e-12);
        assertEquals(5, metrics.error(), 1e-12);
    }

    @Test
    void tiesCountHalf() {
        assertEquals(0.5, Metrics.of(new double[5], LEVELS, LEVELS).auc(), 1e-12);
    }

    @Test
    void aPoolOfFewerThanFiveIsOnlyMeasuredByItsLevels() {
        Metrics metrics = Metrics.of(new double[] {1, 2}, new int[] {1, 1}, new int[] {1, 3});
        assertTrue(Double.isNaN(metrics.ndcg10()) && Double.isNaN(metrics.auc()));
        assertEquals(2, metrics.error(), 1e-12);
    }

    @Test
    void theScoreIsTakenOverAllPairsAndTheDifferenceToOneselfIsZero() {
        List<Metrics> all = List.of(new Metrics(0.5, 0.5, 0.5, 3, 6), new Metrics(0.7, 1, 0.9, 0, 4));
        Summary summary = Summary.of(all, all);
        assertEquals(1 / 1.3, summary.score(), 1e-12);
        assertEquals(0.6, summary.ndcg10(), 1e-12);
        assertEquals(0, summary.delta().get("ndcg10")[2], 1e-12);
        assertTrue(summary.ci().get("auc")[0] >= 0.5 && summary.ci().get("auc")[1] <= 0.9);
    }
}
