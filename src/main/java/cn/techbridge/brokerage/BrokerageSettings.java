package cn.techbridge.brokerage;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the queue. */
@ConfigMapping(prefix = "techbridge.brokerage")
interface BrokerageSettings {
    /** How long a claim holds without a heartbeat; long enough for a phone call, short enough for a lost laptop. */
    @WithDefault("30m")
    Duration lease();
}
