package cn.techbridge.brokerage;

import jakarta.persistence.Embeddable;
import java.math.BigDecimal;
import java.util.UUID;

/** What a case is about: a demand and, unless the broker is still to find one, an achievement, each with its owner. */
@Embeddable
class CasePair {
    private UUID matchId;
    private UUID demandId;
    private UUID achievementId;
    private String demandTitle;
    private String achievementTitle;
    private UUID demandOrganisationId;
    private UUID achievementOrganisationId;
    private int score;
    private BigDecimal budget;

    protected CasePair() {}

    CasePair(UUID demandId, UUID achievementId) {
        this.demandId = demandId;
        this.achievementId = achievementId;
    }

    void choose(UUID achievement, String title, UUID organisation) {
        achievementId = achievement;
        achievementTitle = title;
        achievementOrganisationId = organisation;
    }

    boolean isDemandOnly() {
        return achievementId == null;
    }

    UUID matchId() {
        return matchId;
    }

    UUID demandId() {
        return demandId;
    }

    UUID achievementId() {
        return achievementId;
    }

    String demandTitle() {
        return demandTitle;
    }

    String achievementTitle() {
        return achievementTitle;
    }

    /** The match's 0–100, or what a demand alone counts as, see {@link Priority}. */
    int score() {
        return score;
    }

    /** The demand's, in yuan; null when it names none. */
    BigDecimal budget() {
        return budget;
    }

    /** Null when the listing was gone as the case was offered. */
    UUID organisationOf(Side side) {
        return side == Side.DEMAND ? demandOrganisationId : achievementOrganisationId;
    }
}
