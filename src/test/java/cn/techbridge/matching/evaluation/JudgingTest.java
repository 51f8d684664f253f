package cn.techbridge.matching.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.matching.engine.AchievementSide;
import cn.techbridge.matching.engine.Knowledge;
import cn.techbridge.matching.engine.TextModel;
import cn.techbridge.matching.vectors.CorpusVectorTrainer;
import cn.techbridge.matching.vectors.TermStatistics;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JudgingTest {

    private static final List<String> TITLES = Stream.of("节水灌溉", "合金轧制")
            .flatMap(topic -> Stream.of("方法", "装置", "系统", "工艺", "设备", "技术").map(kind -> topic + kind))
            .toList();
    private static final Knowledge KNOWLEDGE = new Knowledge(
            "1",
            TermStatistics.of(TITLES),
            new CorpusVectorTrainer(new CorpusVectorTrainer.Settings(3, 12, 1, 100, 4, 1)).train(TITLES),
            TITLES);
    private static final TextModel MODEL =
            new TextModel(List.of(), new double[0], new double[0], new double[0], List.of(), 1, 1, new double[][] {
                {1, 1}, {-1, 1}, {-2, 1}
            });

    private static Judging demand(int first, int second) {
        int[] levels = new int[TITLES.size()];
        Arrays.fill(levels, 0, 6, first);
        Arrays.fill(levels, 6, 12, second);
        return new Judging(
                MODEL,
                TITLES.stream()
                        .map(title -> AchievementSide.of(title, KNOWLEDGE))
                        .toList(),
                new double[TITLES.size()],
                levels);
    }

    @Test
    void aStrictDemandIsUnderstoodAfterAFewVerdicts() {
        Judging.Outcome outcome = demand(1, 1).after(3, 1);
        assertEquals(9, outcome.without().error(), 1e-12);
        assertTrue(outcome.with().error() < 3, "error " + outcome.with().error());
        assertEquals(9, outcome.with().pairs());
    }

    @Test
    void verdictsOnKinOrderTheRest() {
        Judging.Outcome outcome = demand(1, 3).after(4, 1);
        assertEquals(0.5, outcome.without().auc(), 1e-12);
        assertTrue(outcome.with().auc() > 0.9, "auc " + outcome.with().auc());
    }

    @Test
    void theDrawsAreAlwaysTheSame() {
        assertEquals(demand(1, 3).after(4, 9), demand(1, 3).after(4, 9));
    }
}
