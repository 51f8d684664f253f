package cn.techbridge.duplicates;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class DuplicatePairs implements PanacheRepositoryBase<DuplicatePair, UUID> {

    List<DuplicatePair> list(DuplicatePair.State state, DuplicatePair.Rule rule, UUID after, int limit) {
        return find(
                        "state = ?1 and (?2 is null or rule = ?2) and (?3 is null or id > ?3) order by id",
                        state,
                        rule,
                        after)
                .range(0, limit - 1)
                .list();
    }

    List<DuplicatePair> of(UUID record) {
        return list("leftId = ?1 or rightId = ?1", record);
    }
}
