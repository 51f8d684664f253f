package cn.techbridge.matching.vectors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ParallelTest {
    @Test
    void everyRowIsDoneOnce() {
        AtomicInteger sum = new AtomicInteger();
        new Parallel(2).forEach(1000, sum::addAndGet);
        assertEquals(999 * 1000 / 2, sum.get());
    }

    @Test
    void whatFailsOnOneThreadFailsForTheCaller() {
        Error full = new OutOfMemoryError("no room");
        IllegalStateException failure = assertThrows(
                IllegalStateException.class,
                () -> new Parallel(2).forBlocks(8, block -> {
                    if (block == 3) {
                        throw full;
                    }
                }));
        assertEquals(full, failure.getCause());
    }
}
