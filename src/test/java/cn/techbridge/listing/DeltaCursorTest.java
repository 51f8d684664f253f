package cn.techbridge.listing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.techbridge.platform.Problem;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeltaCursorTest {
    @Test
    void aDeltaBeginsWhereItIsTold() {
        assertEquals(
                Instant.parse("2026-11-23T00:00:00Z"),
                DeltaCursor.of("2026-11-23T00:00:00Z", null).since());
        assertEquals(Instant.EPOCH, DeltaCursor.of(null, null).since());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "yesterday", "2026-11-23", "+1000000000-12-31T23:59:59.999999999Z", "-0001-01-01T00:00:00Z"})
    void aTimeThatIsNoneOfRfc3339IsNamed(String time) {
        Problem refused = assertThrows(Problem.class, () -> DeltaCursor.of(time, null));
        assertEquals("?updatedSince", refused.faults().getFirst().pointer());
    }
}
