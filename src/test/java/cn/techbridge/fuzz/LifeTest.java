package cn.techbridge.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A life in the market keeps to the contract, and a key that is used takes no other content, whatever the operation. */
@QuarkusTest
class LifeTest extends InTown {
    @Test
    void everyStepIsTakenOnceUnderItsKey() {
        Fuzzer fuzzer = new Fuzzer(wire, pool);
        new Life(new Thrice(fuzzer, wire, this::catchUp), wire, pool).run();
        assertEquals(Map.of(), fuzzer.faults());
        Set<String> untold = new TreeSet<>(fuzzer.coverage().missing(fuzzer.operations()));
        untold.removeIf(cell -> !cell.endsWith(" 422"));
        assertEquals(Set.of(), untold);
    }
}
