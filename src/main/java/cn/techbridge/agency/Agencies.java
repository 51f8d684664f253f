package cn.techbridge.agency;

import cn.techbridge.organisation.AgencyDirectory;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class Agencies implements PanacheRepositoryBase<Agency, UUID>, AgencyDirectory {

    List<Agency> known(Collection<String> externalIds) {
        return list("externalId in ?1", externalIds);
    }

    long registered() {
        return count("retiredAt is null");
    }

    List<UUID> idsAfter(UUID after, int limit) {
        return find("retiredAt is null and (?1 is null or id > ?1) order by id", after).range(0, limit - 1).stream()
                .map(Agency::id)
                .toList();
    }

    @Override
    public Map<String, AgencyBrief> byExternalIds(Collection<String> externalIds) {
        return known(externalIds).stream()
                .filter(agency -> !agency.isRetired())
                .map(Agency::brief)
                .collect(Collectors.toMap(AgencyBrief::externalId, a -> a));
    }

    @Override
    public Optional<AgencyBrief> find(UUID id) {
        return findByIdOptional(id).map(Agency::brief);
    }

    @Override
    public Map<UUID, AgencyBrief> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids).stream().map(Agency::brief).collect(Collectors.toMap(AgencyBrief::id, a -> a));
    }
}
