package cn.techbridge.matching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class Matches implements PanacheRepositoryBase<Match, UUID> {

    /** Best first; the position is score and id of the last match seen. */
    List<Match> ofDemand(UUID demandId, Position after, int limit) {
        return page("demandId", demandId, after, limit);
    }

    List<Match> ofAchievement(UUID achievementId, Position after, int limit) {
        return page("achievementId", achievementId, after, limit);
    }

    Optional<Match> ofPair(UUID demandId, UUID achievementId) {
        return find("demandId = ?1 and achievementId = ?2", demandId, achievementId)
                .firstResultOptional();
    }

    /**
     * As it is now, and nobody else writes it until the transaction ends; empty when those who make matches anew have dropped it
     * meanwhile. They take a demand's work before its matches: note the demand first.
     */
    Optional<Match> hold(Match seen) {
        getEntityManager().detach(seen);
        return findByIdOptional(seen.id(), LockModeType.PESSIMISTIC_WRITE);
    }

    /** How many of the demand's matches stand before this one in its list. */
    long before(Match match) {
        return count(
                "demandId = ?1 and not suppressed and (exact > ?2 or exact = ?2 and id < ?3)",
                match.demandId(),
                match.exact(),
                match.id());
    }

    /** The explanation that another engine gave before, as it was kept when it was replaced. */
    @SuppressWarnings("unchecked")
    Optional<String> replaced(UUID id, String engine) {
        List<String> kept = getEntityManager()
                .createNativeQuery(
                        "select explanation from match_explanation where match_id = ?1 and engine = ?2 order by made_at desc limit 1")
                .setParameter(1, id)
                .setParameter(2, engine)
                .getResultList();
        return kept.stream().findFirst();
    }

    /** People have seen these and may be asked what they think of them. */
    void shown(List<Match> seen, Instant now) {
        List<UUID> fresh =
                seen.stream().filter(match -> !match.wasShown()).map(Match::id).toList();
        if (!fresh.isEmpty()) {
            update("shownAt = ?1 where id in ?2 and shownAt is null", now, fresh);
        }
    }

    private List<Match> page(String side, UUID id, Position after, int limit) {
        return find(
                        side
                                + " = ?1 and not suppressed and (exact < ?2 or exact = ?2 and id > ?3) order by exact desc, id",
                        id,
                        after.exact(),
                        after.id())
                .range(0, limit - 1)
                .list();
    }

    /** Where a page goes on. */
    record Position(double exact, UUID id) {
        static final Position START = new Position(101, new UUID(0, 0));

        static Position parse(String text) {
            if (text == null) {
                return START;
            }
            int bar = text.indexOf('|');
            return new Position(Double.parseDouble(text.substring(0, bar)), UUID.fromString(text.substring(bar + 1)));
        }

        @Override
        public String toString() {
            return exact + "|" + id;
        }
    }
}
