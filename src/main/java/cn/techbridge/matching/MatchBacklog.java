package cn.techbridge.matching;

import cn.techbridge.platform.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Listings whose matches wait to be made anew. */
@ApplicationScoped
class MatchBacklog implements Backlog.Source {

    @Override
    public List<Backlog> backlogs() {
        return List.of(
                new Backlog("techbridge.matching.work", "Listings to be matched", "select count(*) from match_work"),
                new Backlog(
                        "techbridge.matching.lag.seconds",
                        "How long the longest waiting listing is overdue for matching",
                        "select coalesce(greatest(extract(epoch from now() - min(due_at)), 0), 0) from match_work"));
    }
}
