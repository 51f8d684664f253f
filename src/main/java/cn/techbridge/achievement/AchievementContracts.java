package cn.techbridge.achievement;

import cn.techbridge.listing.ListingDesk;
import cn.techbridge.listing.ListingState;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What contracts do to achievements, for the slice that keeps contracts; call it inside a transaction. */
@ApplicationScoped
public class AchievementContracts {
    private final ListingDesk desk;
    private final AchievementKind kind;

    AchievementContracts(ListingDesk desk, AchievementKind kind) {
        this.desk = desk;
        this.kind = kind;
    }

    /**
     * It is assigned, or licensed to one alone.
     *
     * @throws Problem 409 when it was made over before: nothing is sold twice
     */
    public void contract(UUID id) {
        desk.follow(kind, id, Achievement::contract);
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
        desk.follow(kind, id, Achievement::release);
    }
}
