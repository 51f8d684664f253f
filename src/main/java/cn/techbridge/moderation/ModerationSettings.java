package cn.techbridge.moderation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How much is looked at, and how long a claim holds. */
@ConfigMapping(prefix = "techbridge.moderation")
interface ModerationSettings {
    /** Of what trusted publishers make public without review, the share looked at afterwards; with findings it always is. */
    @WithDefault("20")
    int samplePercent();

    /** After a decision, how long its owner may appeal. */
    @WithDefault("30d")
    Duration appealWithin();

    @WithDefault("30m")
    Duration claim();
}
