package cn.techbridge.platform;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** Reads all backlogs now and then; scrapes cost the database nothing. Without a database the gauges say NaN instead of something old. */
@ApplicationScoped
class BacklogGauges {
    private static final Logger LOG = Logger.getLogger(BacklogGauges.class);

    private final BacklogRows rows;
    private final List<Backlog> backlogs;
    private final MeterRegistry metrics;
    private final Map<String, Double> values = new ConcurrentHashMap<>();

    BacklogGauges(BacklogRows rows, @All List<Backlog.Source> sources, MeterRegistry metrics) {
        this.rows = rows;
        this.metrics = metrics;
        this.backlogs =
                sources.stream().flatMap(source -> source.backlogs().stream()).toList();
    }

    void register(@Observes StartupEvent event) {
        for (Backlog backlog : backlogs) {
            Gauge.builder(backlog.name(), values, read -> read.getOrDefault(backlog.name(), Double.NaN))
                    .description(backlog.description())
                    .register(metrics);
        }
    }

    @Scheduled(every = "15s", delayed = "3s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sample() {
        try {
            values.putAll(rows.read(backlogs));
        } catch (RuntimeException unreadable) {
            values.clear();
            LOG.warnf("Backlogs cannot be read: %s", unreadable.getMessage());
        }
    }
}
