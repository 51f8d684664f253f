package cn.techbridge.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The whole measurement, 500 copies among 10,000, is scripts/evaluate-duplicates; this is a fifth of it. */
class EvaluateDuplicatesTest {

    @Test
    void paraphrasedCopiesAreFoundAndSisterRecordsAreNot() throws Exception {
        var result = EvaluateDuplicates.run(Path.of("src/demo/catalogue"), 2_000, 100, 42);
        assertEquals(2_000, result.records());
        assertTrue(result.recall() >= 0.95, result.toString());
        assertTrue(result.precision() >= 0.95, result.toString());
    }
}
