package cn.techbridge.organisation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Read-only look-up for the slices above; call it inside a transaction. */
@ApplicationScoped
public class OrganisationDirectory {
    private final Organisations organisations;

    OrganisationDirectory(Organisations organisations) {
        this.organisations = organisations;
    }

    public Optional<OrganisationBrief> find(UUID id) {
        return organisations.findByIdOptional(id).map(Organisation::brief);
    }

    /** Its 统一社会信用代码, which contracts name. */
    public Optional<String> usccOf(UUID id) {
        return organisations.findByIdOptional(id).map(Organisation::uscc);
    }

    /** Ids of the registered ones among these 统一社会信用代码. */
    public List<UUID> idsByUscc(Collection<String> usccs) {
        return organisations.list("uscc in ?1", usccs).stream()
                .map(Organisation::id)
                .toList();
    }

    public Map<UUID, OrganisationBrief> byIds(Collection<UUID> ids) {
        return organisations.list("id in ?1", ids).stream()
                .map(Organisation::brief)
                .collect(Collectors.toMap(OrganisationBrief::id, brief -> brief));
    }
}
