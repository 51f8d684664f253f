package cn.techbridge.search;

import cn.techbridge.platform.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** How far the index is behind the database. */
@ApplicationScoped
class OutboxBacklog implements Backlog.Source {

    @Override
    public List<Backlog> backlogs() {
        return List.of(
                new Backlog(
                        "techbridge.index.outbox.pointers",
                        "Changes that wait to be indexed",
                        "select count(*) from index_outbox"),
                new Backlog(
                        "techbridge.index.outbox.age.seconds",
                        "Age of the oldest change that waits to be indexed",
                        "select coalesce(extract(epoch from now() - min(created_at)), 0) from index_outbox"),
                new Backlog(
                        "techbridge.dead.letters",
                        "Background work put aside after its last try",
                        "select count(*) from index_dead_letter"));
    }
}
