package cn.techbridge.listing;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The queries both kinds of listing need. */
public interface ListingRepository<L extends Listing<?>> extends PanacheRepositoryBase<L, UUID> {

    default List<L> byExternalIds(UUID organisationId, Collection<String> externalIds) {
        return list("organisationId = ?1 and externalId in ?2", organisationId, externalIds);
    }

    default Optional<L> alive(UUID id) {
        return find("id = ?1 and deletedAt is null", id).firstResultOptional();
    }

    default List<L> byIds(Collection<UUID> ids) {
        return list("id in ?1", ids);
    }

    default List<UUID> publicIdsAfter(UUID after, int limit) {
        return getEntityManager()
                .createQuery(
                        "select l.id from %s l where l.state = :state and (:after is null or l.id > :after) order by l.id"
                                .formatted(entityName()),
                        UUID.class)
                .setParameter("state", ListingState.PUBLISHED)
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList();
    }

    default long publicCount() {
        return count("state", ListingState.PUBLISHED);
    }

    /** The owner's records changed since then, tombstones included, oldest change first. */
    default List<L> changedSince(UUID organisationId, Instant since, UUID after, int limit) {
        return find(
                        "organisationId = ?1 and (updatedAt > ?2 or updatedAt = ?2 and id > ?3) order by updatedAt, id",
                        organisationId,
                        since,
                        after)
                .range(0, limit - 1)
                .list();
    }

    /** Public though their year is over; each is for one instance. */
    default List<L> expired(Instant now, int limit) {
        return find("state = ?1 and expiresAt <= ?2 order by expiresAt", ListingState.PUBLISHED, now)
                .range(0, limit - 1)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** The owner's records that may still be withdrawn, behind that id: id to external id, by id; no record is loaded for it. */
    default Map<UUID, String> withdrawable(UUID organisationId, UUID after, int limit) {
        Map<UUID, String> ids = new LinkedHashMap<>();
        getEntityManager()
                .createQuery("""
                        select l.id, l.externalId from %s l
                        where l.organisationId = :owner and l.deletedAt is null and l.state not in :gone
                        and (:after is null or l.id > :after) order by l.id""".formatted(entityName()), Object[].class)
                .setParameter("owner", organisationId)
                .setParameter("gone", List.of(ListingState.WITHDRAWN, ListingState.CONTRACTED))
                .setParameter("after", after)
                .setMaxResults(limit)
                .getResultList()
                .forEach(row -> ids.put((UUID) row[0], (String) row[1]));
        return ids;
    }

    String entityName();
}
