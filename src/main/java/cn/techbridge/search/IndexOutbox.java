package cn.techbridge.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Remembers, in the writing transaction, which records the index must be told about. */
@ApplicationScoped
public class IndexOutbox {
    private final EntityManager db;

    IndexOutbox(EntityManager db) {
        this.db = db;
    }

    public void changed(SearchKind kind, UUID id) {
        changed(kind, List.of(id));
    }

    public void changed(SearchKind kind, Collection<UUID> ids) {
        if (!ids.isEmpty()) {
            db.createNativeQuery("insert into index_outbox (kind, record_id) select ?1, unnest(cast(?2 as uuid[]))")
                    .setParameter(1, kind.code())
                    .setParameter(2, ids.toArray(UUID[]::new))
                    .executeUpdate();
        }
    }
}
