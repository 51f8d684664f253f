package cn.techbridge.deal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Objections implements PanacheRepositoryBase<Objection, UUID> {
    /** More than any real publicity brings; it keeps the list bounded. */
    static final int MAX_PER_DEAL = 100;

    long open(UUID dealId) {
        return count("dealId = ?1 and state = ?2", dealId, Objection.State.OPEN);
    }

    List<Objection> of(UUID dealId) {
        return find("dealId = ?1 order by id", dealId)
                .range(0, MAX_PER_DEAL - 1)
                .list();
    }
}
