package cn.techbridge.expert;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class Experts implements PanacheRepositoryBase<Expert, UUID> {

    List<Expert> known(Collection<String> externalIds) {
        return list("externalId in ?1", externalIds);
    }

    List<UUID> publicIdsAfter(UUID after, int limit) {
        return find("published and retiredAt is null and (?1 is null or id > ?1) order by id", after)
                .range(0, limit - 1)
                .stream()
                .map(Expert::id)
                .toList();
    }

    long publicCount() {
        return count("published and retiredAt is null");
    }
}
