package cn.techbridge.standing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;

/**
 * The rule of the gold badge 金牌. It is told with every leaderboard, and counts only what cannot be made up: contracts that a registration
 * office has numbered, and what both sides say of the work.
 */
@ConfigMapping(prefix = "techbridge.standing.gold")
interface GoldRule {
    /** Registered contracts in the period, at least. */
    @WithDefault("3")
    int registeredDeals();

    /** Their sum in yuan, at least. */
    @WithDefault("1000000")
    BigDecimal registeredAmount();

    /** Ratings in the period, at least. */
    @WithDefault("3")
    int ratings();

    /** Their mean, from 1 to 5, at least. */
    @WithDefault("4.0")
    double satisfaction();

    default boolean isMetBy(Standing standing) {
        return standing.registeredDeals() >= registeredDeals()
                && new BigDecimal(standing.registeredAmount()).compareTo(registeredAmount()) >= 0
                && standing.ratings() >= ratings()
                && standing.satisfaction() != null
                && standing.satisfaction() >= satisfaction();
    }

    default View view() {
        return new View(registeredDeals(), registeredAmount().toPlainString(), ratings(), satisfaction());
    }

    /** The rule as readers see it. */
    record View(int registeredDeals, String registeredAmount, int ratings, double satisfaction) {}
}
