package cn.techbridge.organisation;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Look-up of 技术转移机构 for slices that must not know the agency slice; implemented there. */
public interface AgencyDirectory {
    Map<String, AgencyBrief> byExternalIds(Collection<String> externalIds);

    Optional<AgencyBrief> find(UUID id);

    Map<UUID, AgencyBrief> byIds(Collection<UUID> ids);

    /** An agency in brief. */
    record AgencyBrief(UUID id, String externalId, String name) {}
}
