package cn.techbridge.news;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.demand.DemandCatalogue;
import cn.techbridge.identity.Memberships;
import cn.techbridge.moderation.Decision;
import cn.techbridge.moderation.Reviewed;
import cn.techbridge.notice.NoticeKind;
import cn.techbridge.notice.Notices;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Tells an organisation's people what became of their listing in review; that what was public already stays so is no news. */
@ApplicationScoped
class ReviewNews {
    private final AchievementCatalogue achievements;
    private final DemandCatalogue demands;
    private final Memberships memberships;
    private final Notices notices;
    private final Clock clock;

    ReviewNews(
            AchievementCatalogue achievements,
            DemandCatalogue demands,
            Memberships memberships,
            Notices notices,
            Clock clock) {
        this.achievements = achievements;
        this.demands = demands;
        this.memberships = memberships;
        this.notices = notices;
        this.clock = clock;
    }

    void reviewed(@Observes Reviewed review) {
        UUID id = review.record().id();
        if (review.afterwards() && review.decision() == Decision.APPROVE) {
            return;
        }
        if (review.record().type().equals(SearchKind.ACHIEVEMENT.code())) {
            tell(review, achievements.ownerOf(id), achievements.titleOf(id), "/achievements/" + id);
        } else if (review.record().type().equals(SearchKind.DEMAND.code())) {
            tell(review, demands.ownerOf(id), demands.titleOf(id), "/demands/" + id);
        }
    }

    private void tell(Reviewed review, Optional<UUID> owner, Optional<String> title, String link) {
        NoticeKind kind = switch (review.decision()) {
            case APPROVE -> NoticeKind.LISTING_APPROVED;
            case RETURN -> NoticeKind.LISTING_RETURNED;
            case REJECT -> NoticeKind.LISTING_REJECTED;
        };
        // the event is told once, inside the deciding transaction; a listing may be reviewed many times
        String key = "review:" + review.record() + ":" + clock.instant();
        if (owner.isPresent() && title.isPresent()) {
            notices.tell(
                    memberships.membersOf(owner.get()),
                    kind,
                    key,
                    link,
                    Map.of("title", title.get(), "reason", review.reason() == null ? "" : review.reason()));
        }
    }
}
