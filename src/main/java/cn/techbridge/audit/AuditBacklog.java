package cn.techbridge.audit;

import cn.techbridge.platform.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Entries that are not in the chain yet. */
@ApplicationScoped
class AuditBacklog implements Backlog.Source {

    @Override
    public List<Backlog> backlogs() {
        return List.of(new Backlog(
                "techbridge.audit.unsealed.seconds",
                "Age of the oldest audit entry after the last link of the chain",
                """
                        select coalesce(greatest(extract(epoch from now() - min(at)), 0), 0) from audit_entry
                        where id > coalesce((select entries[cardinality(entries)] from audit_seal order by number desc limit 1), 0)"""));
    }
}
