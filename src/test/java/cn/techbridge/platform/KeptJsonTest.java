package cn.techbridge.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import org.junit.jupiter.api.Test;

class KeptJsonTest {
    private final KeptJson kept = new KeptJson(new ObjectMapper());

    record Offer(String title, List<String> keywords) implements KeptSheet {}

    record Request(String title, List<String> keywords) implements KeptSheet {}

    record Finding(String code) {}

    @Test
    void aSheetThatStandsTwiceInARowIsReadOnce() {
        Offer latest = kept.fromString("{\"title\":\"轴承\",\"keywords\":[\"自润滑\"]}", Offer.class);
        Offer published = kept.fromString("{\"title\":\"轴承\",\"keywords\":[\"自润滑\"]}", Offer.class);
        assertEquals(new Offer("轴承", List.of("自润滑")), latest);
        assertSame(latest, published);
    }

    @Test
    void anotherSheetIsReadForItself() {
        Offer latest = kept.fromString("{\"title\":\"轴承\"}", Offer.class);
        assertEquals(
                "齿轮", kept.<Offer>fromString("{\"title\":\"齿轮\"}", Offer.class).title());
        assertEquals(new Request("轴承", null), kept.fromString("{\"title\":\"轴承\"}", Request.class));
        assertNotSame(latest, kept.fromString("{\"title\":\"轴承\"}", Offer.class));
    }

    @Test
    void whatMayBeChangedIsReadEachTime() {
        Finding one = kept.fromString("{\"code\":\"thin\"}", Finding.class);
        assertNotSame(one, kept.fromString("{\"code\":\"thin\"}", Finding.class));
    }

    @Test
    void whatIsWrittenReadsBackTheSame() {
        Offer offer = new Offer("轴承", List.of("自润滑", "耐高温"));
        String written = kept.toString(offer, Offer.class);
        assertSame(written, kept.toString(offer, Offer.class));
        assertEquals(offer, kept.fromString(written, Offer.class));
        assertEquals("{\"title\":\"齿轮\",\"keywords\":null}", kept.toString(new Offer("齿轮", null), Offer.class));
        assertEquals(offer, new KeptJson(new ObjectMapper()).fromString(written, Offer.class));
    }

    @Test
    void whatCannotBeReadSaysSo() {
        assertThrows(IllegalArgumentException.class, () -> kept.fromString("{\"title\":", Offer.class));
    }
}
