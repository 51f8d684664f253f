package cn.techbridge.brokerage;

import cn.techbridge.platform.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The queue and its service levels. */
@ApplicationScoped
class QueueBacklog implements Backlog.Source {

    @Override
    public List<Backlog> backlogs() {
        return List.of(
                new Backlog(
                        "techbridge.queue.waiting",
                        "Cases that nobody has claimed",
                        "select count(*) from brokerage_case where stage in ('OFFERED', 'RETURNED')"),
                new Backlog(
                        "techbridge.queue.overdue",
                        "Cases past the service level of their stage",
                        "select count(*) from brokerage_case where due_at < now() and stage not in ('LOST', 'CLOSED')"),
                new Backlog(
                        "techbridge.queue.unexpired.leases",
                        "Claims whose lease ran out more than a minute ago and that are still not back in the queue",
                        "select count(*) from brokerage_case where stage = 'CLAIMED' and lease_until < now() - interval '1 minute'"));
    }
}
