package cn.techbridge.matching;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
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

    private List<Match> page(String side, UUID id, Position after, int limit) {
        return find(
                        side
                                + " = ?1 and not suppressed and (score < ?2 or score = ?2 and id > ?3) order by score desc, id",
                        id,
                        after.score(),
                        after.id())
                .range(0, limit - 1)
                .list();
    }

    /** Where a page goes on. */
    record Position(int score, UUID id) {
        static final Position START = new Position(101, new UUID(0, 0));

        static Position parse(String text) {
            if (text == null) {
                return START;
            }
            int bar = text.indexOf('|');
            return new Position(Integer.parseInt(text.substring(0, bar)), UUID.fromString(text.substring(bar + 1)));
        }

        @Override
        public String toString() {
            return score + "|" + id;
        }
    }
}
