package cn.techbridge.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import cn.techbridge.audit.SealRelay;
import cn.techbridge.support.DatabaseTest;
import cn.techbridge.support.Samples;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
class BacklogGaugesTest extends DatabaseTest {
    @Inject
    BacklogGauges gauges;

    @Inject
    SealRelay sealer;

    @Inject
    MeterRegistry metrics;

    @Inject
    @All
    List<Backlog.Source> sources;

    @Test
    void everyBacklogIsZeroWhenNothingWaits() {
        while (sealer.sealOnce() > 0) {
            // what other tests wrote is linked first
        }
        gauges.sample();
        sources.stream()
                .flatMap(source -> source.backlogs().stream())
                .forEach(backlog -> assertEquals(0, value(backlog.name()), backlog.name()));
        assertFalse(sources.isEmpty());
    }

    @Test
    void whatWaitsIsCounted() {
        market.organisation(Samples.TTO, "津桥理工大学", false, "publisher");
        String location = market.writing("publisher")
                .body(Samples.membrane("A-1"))
                .post("/achievements")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);
        market.writing("publisher")
                .header("If-Match", "*")
                .post("/achievements/" + id + "/submit")
                .then()
                .statusCode(200);
        gauges.sample();
        assertEquals(1, value("techbridge.moderation.open"));
        assertEquals(0, value("techbridge.import.waiting"));
    }

    private double value(String name) {
        return metrics.get(name).gauge().value();
    }
}
