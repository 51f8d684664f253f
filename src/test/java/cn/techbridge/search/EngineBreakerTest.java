package cn.techbridge.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class EngineBreakerTest {
    private final AtomicLong now = new AtomicLong();
    private final EngineBreaker breaker = new EngineBreaker(now::get);

    private void silences(int count) {
        for (int i = 0; i < count; i++) {
            breaker.silent();
        }
    }

    @Test
    void afterThreeSilencesOneCallASecondIsLetThrough() {
        silences(2);
        assertTrue(breaker.admits(), "two may be chance");
        silences(1);
        assertFalse(breaker.admits());
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertTrue(breaker.admits(), "the trial");
        assertFalse(breaker.admits(), "one at a time");
        silences(1);
        assertFalse(breaker.admits());
    }

    @Test
    void theFirstAnswerEndsIt() {
        silences(5);
        now.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertTrue(breaker.admits());
        breaker.answered();
        assertTrue(breaker.admits());
        silences(2);
        assertTrue(breaker.admits(), "it counts from the beginning again");
    }

    @Test
    void silencesWithAnswersBetweenThemAreALoadedEngineNotADeadOne() {
        for (int i = 0; i < 10; i++) {
            silences(2);
            breaker.answered();
        }
        assertTrue(breaker.admits());
    }
}
