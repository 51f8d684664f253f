package cn.techbridge.deal;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Deals implements PanacheRepositoryBase<Deal, UUID> {

    /** For writing: steps on one deal follow each other, so that sums and guards hold. */
    Optional<Deal> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    boolean isLive(UUID caseId) {
        return count("caseId = ?1 and state not in ?2", caseId, EnumSet.of(DealState.CANCELLED, DealState.TERMINATED))
                > 0;
    }

    boolean isNumberTaken(String registrationNumber) {
        return count("registrationNumber", registrationNumber) > 0;
    }

    /** By ascending id: what a case has now comes after what it had. */
    List<Deal> ofCases(Collection<UUID> cases) {
        return list("caseId in ?1 order by id", cases);
    }

    /** By ascending id after the given one; of a broker, an organisation or an agency, or, with all three null, everybody's. */
    List<Deal> list(
            String broker, UUID organisation, UUID agency, DealState state, UUID caseId, UUID after, int limit) {
        return find("""
                        (?1 is null and ?2 is null and ?6 is null
                         or brokerSubject = ?1 or sellerId = ?2 or buyerId = ?2 or agencyId = ?6)
                        and (?3 is null or state = ?3) and (?4 is null or caseId = ?4) and (?5 is null or id > ?5) order by id""", broker, organisation, state, caseId, after, agency)
                .range(0, limit - 1)
                .list();
    }
}
