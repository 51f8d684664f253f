package cn.techbridge.matching.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.matching.vectors.CorpusVectorTrainer;
import cn.techbridge.matching.vectors.TermStatistics;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DemandCalibrationTest {

    private static final List<String> TITLES = List.of("节水灌溉喷头", "节水灌溉装置", "合金轧制方法", "合金锻造方法");
    private static final Knowledge KNOWLEDGE = new Knowledge(
            "1",
            TermStatistics.of(TITLES),
            new CorpusVectorTrainer(new CorpusVectorTrainer.Settings(3, 12, 1, 100, 4, 1)).train(TITLES),
            TITLES);
    private static final TextModel MODEL =
            new TextModel(List.of(), new double[0], new double[0], new double[0], List.of(), 1, 1, new double[][] {
                {1, 1}, {-1, 1}, {-2, 1}
            });

    private static AchievementSide title(int i) {
        return AchievementSide.of(TITLES.get(i), KNOWLEDGE);
    }

    @Test
    void changesNothingWithoutAJudgement() {
        assertEquals(0.7, new DemandCalibration(MODEL, List.of()).corrected(title(0), 0.7));
    }

    @Test
    void aStrictDemandLowersAllAndTheRefusedOnesKinMost() {
        DemandCalibration strict =
                new DemandCalibration(MODEL, List.of(new DemandCalibration.Judged(title(0), 1.5, 1)));
        assertTrue(strict.corrected(title(3), 1) < 1);
        assertTrue(strict.corrected(title(1), 1) < strict.corrected(title(3), 1));
    }

    @Test
    void aGenerousDemandRaisesTheLevel() {
        DemandCalibration generous = new DemandCalibration(
                MODEL,
                List.of(new DemandCalibration.Judged(title(0), 0, 4), new DemandCalibration.Judged(title(2), 0, 4)));
        assertTrue(MODEL.level(generous.corrected(title(1), 0)) > MODEL.level(0));
    }

    @Test
    void peopleWhoContradictEachOtherCancelOut() {
        DemandCalibration.Judged no = new DemandCalibration.Judged(title(0), 0.5, 1);
        DemandCalibration.Judged yes = new DemandCalibration.Judged(title(0), 0.5, 4);
        double fit = 0.5;
        double low = new DemandCalibration(MODEL, List.of(no, no)).corrected(title(0), fit);
        double both = new DemandCalibration(MODEL, List.of(no, yes)).corrected(title(0), fit);
        double high = new DemandCalibration(MODEL, List.of(yes, yes)).corrected(title(0), fit);
        assertTrue(low < both && both < high, low + ", " + both + ", " + high);
    }

    @Test
    void manyVerdictsOfOneKindLeaveTheirLevel() {
        DemandCalibration calibration =
                new DemandCalibration(MODEL, Collections.nCopies(60, new DemandCalibration.Judged(title(0), -9, 3)));
        assertEquals(3, MODEL.level(calibration.corrected(title(0), -9)));
    }
}
