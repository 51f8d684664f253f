package cn.techbridge.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Map;

/**
 * How many requests of the API one caller may make. Each instance counts for itself, so a site with several names their number, and each
 * grants its share; how far that is from the whole depends on the balancer: ±5 % where it deals requests out in turn.
 */
@ConfigMapping(prefix = "techbridge.limits")
public interface LimitSettings {
    /** Off for measurements. */
    @WithDefault("true")
    boolean enabled();

    /** Instances that share the load. */
    @WithDefault("1")
    int replicas();

    /** For one account, person or machine, whatever its address. A nightly push of 5,000 rows is five requests. */
    Account account();

    /** For one address (an IPv6 network of 64 bits counts as one), with tokens or without; a university may sit behind it. */
    Address address();

    /** Other rates for single accounts, by their names ({@code preferred_username}; {@code service-account-…} for machines). */
    Map<String, Rate> accounts();

    /** Of everybody who is not named. */
    interface Account {
        /** Requests a second that may go on for ever. */
        @WithDefault("100")
        double rate();

        /** Requests at once after a pause. */
        @WithDefault("1000")
        int burst();
    }

    /** Of one address. */
    interface Address {
        /** Requests a second that may go on for ever. */
        @WithDefault("300")
        double rate();

        /** Requests at once after a pause. */
        @WithDefault("3000")
        int burst();
    }

    /** Of one account. */
    interface Rate {
        /** Requests a second that may go on for ever. */
        double rate();

        /** Requests at once after a pause. */
        int burst();
    }
}
