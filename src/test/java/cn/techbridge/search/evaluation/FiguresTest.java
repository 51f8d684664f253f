package cn.techbridge.search.evaluation;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void whatIsNotAmongTheFirstTenCountsNothing() {
        assertEquals((1 + 0.5 + 0) / 3, Figures.mrr(new int[] {1, 2, 0}), 1e-12);
        assertEquals(2 / 3.0, Figures.recall(new int[] {1, 10, 0}), 1e-12);
    }

    @Test
    void theIntervalHoldsTheMeanAndNarrowsWithMoreQueries() {
        double[] few = interval(50);
        double[] many = interval(5000);
        assertTrue(few[0] < 0.75 && 0.75 < few[1], "half at rank 1, half at rank 2");
        assertTrue(many[1] - many[0] < (few[1] - few[0]) / 3);
    }

    private static double[] interval(int queries) {
        int[] ranks = IntStream.range(0, queries).map(i -> 1 + i % 2).toArray();
        return Figures.interval(queries, drawn -> Figures.mrr(Figures.pick(ranks, drawn)));
    }

    @Test
    void ofIdenticalRanksTheIntervalIsAPoint() {
        assertArrayEquals(new double[] {1, 1}, Figures.interval(3, drawn -> 1));
    }
}
