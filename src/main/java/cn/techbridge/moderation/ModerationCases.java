package cn.techbridge.moderation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ModerationCases implements PanacheRepositoryBase<ModerationCase, UUID> {

    List<ModerationCase> queue(ModerationCase.State state, String kind, int completeUpTo, UUID after, int limit) {
        return find(
                        "state = ?1 and (?2 is null or kind = ?2) and (?3 is null or id > ?3) and completeness <= ?4 order by id",
                        state,
                        kind,
                        after,
                        completeUpTo)
                .range(0, limit - 1)
                .list();
    }

    void supersede(String kind, Collection<UUID> recordIds) {
        update(
                "state = ?1, version = version + 1 where kind = ?2 and recordId in ?3 and state = ?4",
                ModerationCase.State.SUPERSEDED,
                kind,
                recordIds,
                ModerationCase.State.OPEN);
    }
}
