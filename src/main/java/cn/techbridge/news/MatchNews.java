package cn.techbridge.news;

import cn.techbridge.demand.DemandCatalogue;
import cn.techbridge.identity.Memberships;
import cn.techbridge.matching.MatchFound;
import cn.techbridge.notice.NoticeKind;
import cn.techbridge.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * Tells the demander of new matches: of each pair once, however often its score changes, and at most once a day for a demand, since a
 * demand that is new brings dozens.
 */
@ApplicationScoped
class MatchNews {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final EntityManager db;
    private final DemandCatalogue demands;
    private final Memberships memberships;
    private final Notices notices;
    private final Clock clock;

    MatchNews(EntityManager db, DemandCatalogue demands, Memberships memberships, Notices notices, Clock clock) {
        this.db = db;
        this.demands = demands;
        this.memberships = memberships;
        this.notices = notices;
        this.clock = clock;
    }

    void found(@Observes MatchFound match) {
        if (isNew(match)) {
            demands.ownerOf(match.demandId())
                    .ifPresent(owner -> notices.tell(
                            memberships.membersOf(owner),
                            NoticeKind.MATCH_FOUND,
                            "match:" + match.demandId() + ":" + LocalDate.ofInstant(clock.instant(), CHINA),
                            "/demands/" + match.demandId() + "/matches",
                            Map.of("demand", match.demandTitle(), "achievement", match.achievementTitle())));
        }
    }

    private boolean isNew(MatchFound match) {
        return db.createNativeQuery(
                                "insert into match_told (demand_id, achievement_id) values (?1, ?2) on conflict do nothing")
                        .setParameter(1, match.demandId())
                        .setParameter(2, match.achievementId())
                        .executeUpdate()
                == 1;
    }
}
