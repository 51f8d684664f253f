package cn.techbridge.organisation;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Organisations implements PanacheRepositoryBase<Organisation, UUID> {

    Optional<Organisation> byUscc(String uscc) {
        return find("uscc", uscc).firstResultOptional();
    }

    List<Organisation> after(UUID last, int limit) {
        return find("(?1 is null or id > ?1) order by id", last)
                .range(0, limit - 1)
                .list();
    }
}
