package cn.techbridge.tools.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FaultPlanTest {
    @Test
    void aSeedGivesTheSameFaultsAgainAndAnotherSeedOthers() {
        assertEquals(FaultPlan.of(7, 200), FaultPlan.of(7, 200));
        assertEquals(
                FaultPlan.of(7, 200).subList(0, 50),
                FaultPlan.of(7, 50),
                "a shorter run is the beginning of a longer one");
        assertNotEquals(FaultPlan.of(7, 200), FaultPlan.of(8, 200));
    }

    @Test
    void theFirstFaultsAreOneOfEachKind() {
        List<FaultKind> first = FaultPlan.of(3, FaultKind.values().length).stream()
                .map(FaultPlan.Fault::kind)
                .toList();
        assertEquals(EnumSet.allOf(FaultKind.class), EnumSet.copyOf(first));
    }

    @Test
    void whatIsWrittenFollowsFromTheSeedToo() {
        assertEquals(
                Texts.sheet("demand", "w1-1", "w1", 5, new Random(9)),
                Texts.sheet("demand", "w1-1", "w1", 5, new Random(9)));
        List<String> sums = new Random(9)
                .ints(500)
                .mapToObj(i -> Texts.sum(Texts.sheet("achievement", "w1-1", "w1", i, new Random(9))))
                .collect(Collectors.toList());
        assertEquals(500, sums.stream().distinct().count(), "no content is used twice");
    }
}
