package cn.techbridge.matching.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.matching.engine.TextFeatures;
import cn.techbridge.matching.engine.TextModel;
import cn.techbridge.matching.engine.TreeModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ModelTrainerTest {

    private static final List<ModelTrainer.Row> ROWS = rows();
    private static final TextModel MODEL = ModelTrainer.train(ROWS);

    private static List<ModelTrainer.Row> rows() {
        Random random = new Random(3);
        List<ModelTrainer.Row> rows = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            float[] values = new float[TextFeatures.names().length];
            for (int f = 0; f < values.length; f++) {
                values[f] = random.nextFloat();
            }
            int level = 1 + (int) Math.min(3, 4 * values[4] * (0.8 + 0.4 * random.nextFloat()));
            rows.add(new ModelTrainer.Row("d" + i / 30, "title " + i / 60, level, values));
        }
        return rows;
    }

    @Test
    void learnsWhatTheLevelsDependOn() {
        double strongest = Arrays.stream(MODEL.weight()).max().orElseThrow();
        assertEquals(strongest, MODEL.weight()[4]);
        double error = ROWS.stream()
                .mapToInt(row -> Math.abs(MODEL.level(MODEL.fit(row.values())) - row.level()))
                .average()
                .orElseThrow();
        assertTrue(error < 0.25, "mean error " + error);
    }

    @Test
    void moreLikenessNeverLowersWhatTheTreesSay() {
        boolean[] rising = TextFeatures.rising();
        for (ModelTrainer.Row row : ROWS.subList(0, 50)) {
            for (int f = 0; f < rising.length; f++) {
                float[] more = row.values().clone();
                more[f] += 0.3f;
                assertTrue(
                        !rising[f] || MODEL.boosted(more) >= MODEL.boosted(row.values()) - 1e-6,
                        TextFeatures.names()[f]);
            }
        }
    }

    @Test
    void treesOfSeveralSeedsGiveTheirMean() {
        float[] values = ROWS.getFirst().values();
        TreeModel first = MODEL.trees().getFirst();
        TreeModel second = MODEL.trees().getLast();
        assertEquals(
                (first.logOdds(values) + second.logOdds(values)) / 2,
                TreeModel.mean(List.of(first, second)).logOdds(values),
                1e-4);
    }

    @Test
    void pairsOfOneGroupShareAFold() {
        int[] folds = ModelTrainer.folds(ROWS);
        for (int i = 1; i < folds.length; i++) {
            assertTrue(!ROWS.get(i).group().equals(ROWS.get(i - 1).group()) || folds[i] == folds[i - 1]);
        }
        assertEquals(5, Arrays.stream(folds).distinct().count());
    }
}
