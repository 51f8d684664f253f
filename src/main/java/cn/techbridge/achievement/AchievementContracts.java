package cn.techbridge.achievement;

import cn.techbridge.listing.ListingRulings;
import cn.techbridge.listing.ListingState;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What contracts do to achievements, for the slice that keeps contracts; call it inside a transaction. */
@ApplicationScoped
public class AchievementContracts {
    private final ListingRulings rulings;
    private final AchievementKind kind;

    AchievementContracts(ListingRulings rulings, AchievementKind kind) {
        this.rulings = rulings;
        this.kind = kind;
    }

    /**
     * It is assigned, or licensed to one alone.
     *
     * @throws Problem 409 when it was made over before: nothing is sold twice
     */
    public void contract(UUID id) {
        rulings.follow(kind, id, Achievement::contract);
    }

    /** Nobody else can have it. */
    public boolean isContracted(UUID id) {
        return kind.repository()
                .alive(id)
                .filter(achievement -> achievement.state() == ListingState.CONTRACTED)
                .isPresent();
    }

    /** The owner may publish it again. */
    public void release(UUID id) {
        rulings.follow(kind, id, Achievement::release);
    }
}
