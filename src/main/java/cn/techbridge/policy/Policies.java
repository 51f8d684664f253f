package cn.techbridge.policy;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Policies implements PanacheRepositoryBase<Policy, UUID> {

    List<Policy> known(Collection<String> externalIds) {
        return list("externalId in ?1", externalIds);
    }

    Optional<Policy> byExternalId(String externalId) {
        return find("externalId", externalId).firstResultOptional();
    }

    List<Policy> replacedBy(UUID successor) {
        return list("successorId", successor);
    }

    long registered() {
        return count("retiredAt is null");
    }

    List<UUID> idsAfter(UUID after, int limit) {
        return find("retiredAt is null and (?1 is null or id > ?1) order by id", after).range(0, limit - 1).stream()
                .map(Policy::id)
                .toList();
    }
}
