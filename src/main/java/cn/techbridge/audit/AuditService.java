package cn.techbridge.audit;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

@ApplicationScoped
class AuditService {
    /** The most entries of one export; a longer period is exported in parts. */
    static final int MOST_EXPORTED = 100_000;

    private final AuditRows rows;
    private final AuditLog log;

    AuditService(AuditRows rows, AuditLog log) {
        this.rows = rows;
        this.log = log;
    }

    /** A page, and the note that it was read. */
    @Transactional
    List<AuditView> page(AuditFilter filter, long before, int limit) {
        List<AuditView> found = rows.before(filter, before, limit);
        log.record(draft("read", filter).with("entries", found.size()));
        return found;
    }

    /**
     * Notes an export before its first byte leaves.
     *
     * @throws Problem 400 when more would come than an export may hold
     */
    @Transactional
    void beginExport(AuditFilter filter, String format) {
        long size = rows.count(filter, MOST_EXPORTED + 1);
        if (size > MOST_EXPORTED) {
            throw Problem.invalid(Fault.of(
                    "?from",
                    "range",
                    "超过 %d 条，请缩短期间分次导出".formatted(MOST_EXPORTED),
                    "more than %d entries, narrow the period and export in parts".formatted(MOST_EXPORTED)));
        }
        log.record(draft("export", filter).with("entries", size).with("format", format));
    }

    @Transactional
    List<AuditView> exported(AuditFilter filter, long before, int limit) {
        return rows.before(filter, before, limit);
    }

    private static AuditEntryDraft draft(String action, AuditFilter filter) {
        return new AuditEntryDraft(action, "audit", null, null, filter.facts(), null);
    }
}
