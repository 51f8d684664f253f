package cn.techbridge.matching;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** One demand and one achievement that fit, with the reasons as they were given. Written in sets by {@link MatchWriter}. */
@Entity
class Match {
    @Id
    private UUID id;

    private UUID demandId;
    private UUID achievementId;
    private int score;
    private int level;
    private String engine;
    private long demandVersion;
    private long achievementVersion;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Explanation explanation;

    private boolean suppressed;
    private Instant createdAt;
    private Instant updatedAt;

    protected Match() {}

    /** Somebody who knows said that this is no match: it is shown no more. */
    void suppress() {
        suppressed = true;
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

    MatchView view(MatchView.Side demand, MatchView.Side achievement) {
        return new MatchView(id, demand, achievement, explanation, createdAt, updatedAt);
    }
}
