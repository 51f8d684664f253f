package cn.techbridge.brokerage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.math.BigDecimal;
import java.time.Duration;

/** Settings of the queue and of the cases. */
@ConfigMapping(prefix = "techbridge.brokerage")
interface BrokerageSettings {
    /** How long a claim holds without a heartbeat; long enough for a phone call, short enough for a lost laptop. */
    @WithDefault("30m")
    Duration lease();

    /** How long a case stays with its broker once work has begun; each step begins it anew, waiting stops it. */
    @WithDefault("30d")
    Duration ownership();

    /** After that a waiting case goes back to the queue: nothing waits for ever. */
    @WithDefault("90d")
    Duration longestWait();

    /** How long a broker may take to accept a case that another hands over. */
    @WithDefault("3d")
    Duration transferAnswer();

    /** How long before a service level is missed the operator is told. */
    @WithDefault("4h")
    Duration escalationWarning();

    /** How long before a case that is owned goes back to the queue its broker is told. */
    @WithDefault("1d")
    Duration ownershipWarning();

    /** The same for a case that has only its lease: no heartbeat has come for most of it. */
    @WithDefault("5m")
    Duration leaseWarning();

    ServiceLevels serviceLevel();

    BudgetCeiling budgetCeiling();

    /** Working days until the next step; the day itself is not counted. */
    interface ServiceLevels {
        /** From the offer until somebody claims it. */
        @WithDefault("3")
        int claim();

        /** From the claim until the first contact. */
        @WithDefault("2")
        int firstContact();

        /** From the first contact until the demand is verified, and again until the achievement is shortlisted. */
        @WithDefault("10")
        int work();

        /** From the question until both sides have answered. */
        @WithDefault("5")
        int eoiAnswer();
    }

    /** Up to which budget in yuan a grade may work alone; the highest grade has none. */
    interface BudgetCeiling {
        @WithDefault("5000000")
        BigDecimal junior();

        @WithDefault("50000000")
        BigDecimal intermediate();
    }
}
