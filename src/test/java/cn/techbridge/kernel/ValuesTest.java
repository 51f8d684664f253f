package cn.techbridge.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** References, ids, totals, pages and money. */
class ValuesTest {

    @Test
    void idsSortInTheOrderOfTheirMaking() {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            ids.add(TimeOrderedId.next());
        }
        List<String> texts = ids.stream().map(UUID::toString).toList();
        assertEquals(texts.stream().sorted().toList(), texts);
        assertEquals(20_000, new HashSet<>(ids).size());
        assertTrue(ids.stream().allMatch(id -> id.version() == 7 && id.variant() == 2));
    }

    @Test
    void idsTellWhenTheyWereMade() {
        Duration away = Duration.between(TimeOrderedId.timeOf(TimeOrderedId.next()), Instant.now());
        assertTrue(away.abs().compareTo(Duration.ofMinutes(1)) < 0);
        assertThrows(IllegalArgumentException.class, () -> TimeOrderedId.timeOf(UUID.randomUUID()));
    }

    @Test
    void referencesAreReadBackFromTheirText() {
        Ref ref = new Ref("achievement", TimeOrderedId.next());
        assertEquals(ref, Ref.parse(ref.toString()));
        assertThrows(IllegalArgumentException.class, () -> Ref.parse("achievement"));
        assertThrows(IllegalArgumentException.class, () -> new Ref(" ", UUID.randomUUID()));
    }

    @Test
    void totalsSayWhetherTheyAreExact() {
        assertEquals("exact", Total.exactly(3).relation().json());
        assertEquals("atLeast", Total.atLeast(10_000).relation().json());
        assertThrows(IllegalArgumentException.class, () -> Total.exactly(-1));
    }

    @Test
    void aWholeListIsOnePageWithoutCursor() {
        Page<Integer> page = Page.whole(List.of("a", "bb")).map(String::length);
        assertEquals(List.of(1, 2), page.items());
        assertNull(page.nextCursor());
        assertEquals(Total.exactly(2), page.total());
    }

    @Test
    void moneyIsPlainYuanWithTwoDecimalsAtMost() {
        assertEquals(Money.yuan("500"), Money.yuan("500.00"));
        assertEquals("500", Money.yuan("500.00").decimal());
        assertEquals("12.5", Money.yuan("12.50").decimal());
        assertEquals("1000000", Money.yuan("1E+6").decimal());
        assertTrue(Money.yuan("1.01").compareTo(Money.yuan("1.1")) < 0);
        assertThrows(IllegalArgumentException.class, () -> Money.yuan("0.001"));
        assertThrows(IllegalArgumentException.class, () -> Money.yuan("-1"));
        assertThrows(IllegalArgumentException.class, () -> new Money(java.math.BigDecimal.ONE, "yuan"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Money.yuan("1").compareTo(new Money(java.math.BigDecimal.ONE, "EUR")));
    }
}
