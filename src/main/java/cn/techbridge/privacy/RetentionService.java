package cn.techbridge.privacy;

import cn.techbridge.audit.AuditEntryDraft;
import cn.techbridge.audit.AuditLog;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/** Lets go, every night, what has been kept as long as it may be. */
@ApplicationScoped
public class RetentionService {
    private final PersonTables tables;
    private final PersonRows rows;
    private final PrivacySettings settings;
    private final AuditLog audit;
    private final Clock clock;

    RetentionService(PersonTables tables, PersonRows rows, PrivacySettings settings, AuditLog audit, Clock clock) {
        this.tables = tables;
        this.rows = rows;
        this.settings = settings;
        this.audit = audit;
        this.clock = clock;
    }

    /** Returns how many rows were changed, by period. */
    @Scheduled(
            cron = "0 30 3 * * ?",
            timeZone = "Asia/Shanghai",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    public void expireNightly() {
        expire();
    }

    @Transactional
    public Map<String, Integer> expire() {
        Map<String, Integer> counts = new TreeMap<>();
        for (PersonalData.Retention retention : tables.retentions()) {
            Duration kept = settings.retention().get(retention.period());
            if (kept != null) {
                int changed = rows.expire(retention, clock.instant().minus(kept));
                counts.merge(retention.period(), changed, Integer::sum);
            }
        }
        audit.record(AuditEntryDraft.of("expire", "person").with("records", counts));
        return counts;
    }
}
