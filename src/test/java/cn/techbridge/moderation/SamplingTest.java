package cn.techbridge.moderation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.kernel.TimeOrderedId;
import cn.techbridge.platform.Fault;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SamplingTest {
    private static ModerationDesk.Submission submission(boolean afterwards, Fault... findings) {
        return new ModerationDesk.Submission(
                UUID.randomUUID(), "甲", UUID.randomUUID(), afterwards, 80, false, List.of(findings), "甲", "甲");
    }

    @Test
    void theShareIsThatOfTheSetting() {
        List<UUID> ids = Stream.generate(TimeOrderedId::next).limit(20_000).toList();
        assertEquals(0, ids.stream().filter(id -> Sampling.isDrawn(id, "甲", 0)).count());
        assertEquals(
                ids.size(),
                ids.stream().filter(id -> Sampling.isDrawn(id, "甲", 100)).count());
        // 20 % of 20,000 is 4,000 with a standard deviation of 57
        long drawn = ids.stream().filter(id -> Sampling.isDrawn(id, "甲", 20)).count();
        assertTrue(drawn > 3_500 && drawn < 4_500, "drawn " + drawn);
    }

    @Test
    void theSameStateIsAnsweredAlikeAndAnotherStateMayBeDrawn() {
        UUID id = UUID.fromString("01a20894-4f82-7000-849f-823d55207ecd");
        long drawn = IntStream.range(0, 1000)
                .filter(i -> Sampling.isDrawn(id, "内容" + i, 20))
                .count();
        assertTrue(drawn > 100 && drawn < 300, "drawn " + drawn);
        assertEquals(Sampling.isDrawn(id, "内容7", 20), Sampling.isDrawn(id, "内容7", 20));
    }

    @Test
    void findingsAndWhatIsNotPublicYetAreAlwaysLookedAt() {
        assertTrue(Sampling.isLookedAt(submission(false), 0));
        assertTrue(Sampling.isLookedAt(submission(true, Fault.required("/title")), 0));
        assertFalse(Sampling.isLookedAt(submission(true), 0));
        assertTrue(Sampling.isLookedAt(submission(true), 100));
    }
}
