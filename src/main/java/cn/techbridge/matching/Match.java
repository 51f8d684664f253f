package cn.techbridge.matching;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** One demand and one achievement that fit, with the reasons as they were given. Written in sets by {@link MatchWriter}. */
@Entity
class Match {
    @Id
    private UUID id;

    private UUID demandId;
    private UUID achievementId;
    private int score;
    private double exact;
    private int level;
    private String engine;
    private long demandVersion;
    private long achievementVersion;

    /** As text: it is given again byte for byte. */
    private String explanation;

    private boolean suppressed;
    private Instant shownAt;
    private Instant createdAt;
    private Instant updatedAt;

    protected Match() {}

    /** Somebody who knows said that this is no match: it is shown no more. */
    void suppress() {
        suppressed = true;
    }

    /** People may be asked what they think of it, and the engine may learn from that. */
    void shown(Instant now) {
        if (shownAt == null) {
            shownAt = now;
        }
    }

    boolean wasShown() {
        return shownAt != null;
    }

    UUID id() {
        return id;
    }

    UUID demandId() {
        return demandId;
    }

    UUID achievementId() {
        return achievementId;
    }

    double exact() {
        return exact;
    }

    int score() {
        return score;
    }

    int level() {
        return level;
    }

    String engine() {
        return engine;
    }

    boolean isSuppressed() {
        return suppressed;
    }

    String explanation() {
        return explanation;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
