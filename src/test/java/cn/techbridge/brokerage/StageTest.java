package cn.techbridge.brokerage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import org.junit.jupiter.api.Test;

class StageTest {
    private static final Set<String> TAKEN = new ConcurrentSkipListSet<>();

    @Property(tries = 100_000)
    void randomWalksNeverDepartFromTheModel(@ForAll long seed) {
        new CaseWalk(seed, TAKEN).walk(40);
    }

    @AfterContainer
    static void everyEdgeWasWalked() {
        assertEquals(CaseModel.edges(), new TreeSet<>(TAKEN));
    }

    @Test
    void theTableHasTheEdgesOfTheRulesAndNoOther() {
        Set<String> table = new TreeSet<>();
        for (Stage from : Stage.values()) {
            for (Stage to : Stage.values()) {
                if (from.allows(to)) {
                    table.add(from + " > " + to);
                }
            }
        }
        assertEquals(CaseModel.edges(), table);
    }
}
