package cn.techbridge.broker;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Brokers implements PanacheRepositoryBase<Broker, UUID> {

    List<Broker> known(Collection<String> externalIds) {
        return list("externalId in ?1", externalIds);
    }

    Optional<Broker> bySubject(String subject) {
        return find("subject", subject).firstResultOptional();
    }

    long registered() {
        return count("retiredAt is null");
    }

    List<UUID> idsAfter(UUID after, int limit) {
        return find("retiredAt is null and (?1 is null or id > ?1) order by id", after).range(0, limit - 1).stream()
                .map(Broker::id)
                .toList();
    }
}
