package cn.techbridge.moderation;

import cn.techbridge.platform.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What waits for a moderator. */
@ApplicationScoped
class ModerationBacklog implements Backlog.Source {

    @Override
    public List<Backlog> backlogs() {
        return List.of(
                new Backlog(
                        "techbridge.moderation.open",
                        "Review cases that are not decided",
                        "select count(*) from moderation_case where state = 'OPEN'"),
                new Backlog(
                        "techbridge.moderation.wait.seconds",
                        "Age of the oldest review case that is not decided",
                        "select coalesce(extract(epoch from now() - min(created_at)), 0) from moderation_case where state = 'OPEN'"));
    }
}
