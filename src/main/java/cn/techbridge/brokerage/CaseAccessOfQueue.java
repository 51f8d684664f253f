package cn.techbridge.brokerage;

import cn.techbridge.broker.BrokerDirectory;
import cn.techbridge.deal.CaseAccess;
import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Tells deals about their cases; a listing that its owner has deleted meanwhile still has its owner. */
@ApplicationScoped
class CaseAccessOfQueue implements CaseAccess {
    private final EntityManager db;
    private final BrokerDirectory brokers;

    CaseAccessOfQueue(EntityManager db, BrokerDirectory brokers) {
        this.db = db;
        this.brokers = brokers;
    }

    @Override
    public Optional<UUID> headedBy(Caller caller) {
        return caller.is(Role.AGENCY_ADMIN)
                ? Optional.of(brokers.require(caller).agencyId())
                : Optional.empty();
    }

    @Override
    @SuppressWarnings("unchecked")
    public Optional<CaseParties> of(UUID caseId) {
        List<Object[]> rows = db.createNativeQuery("""
                        select b.subject, c.broker_id, c.agency_id, c.demand_id, c.achievement_id,
                               a.organisation_id as seller, d.organisation_id as buyer, c.stage
                        from brokerage_case c
                        join broker b on b.id = c.broker_id
                        join achievement a on a.id = c.achievement_id
                        join demand d on d.id = c.demand_id
                        where c.id = ?1 and b.subject is not null""").setParameter(1, caseId).getResultList();
        return rows.stream()
                .findFirst()
                .map(row -> new CaseParties(
                        caseId,
                        (String) row[0],
                        (UUID) row[1],
                        (UUID) row[2],
                        (UUID) row[3],
                        (UUID) row[4],
                        (UUID) row[5],
                        (UUID) row[6],
                        row[7].equals(Stage.NEGOTIATING.name())));
    }
}
