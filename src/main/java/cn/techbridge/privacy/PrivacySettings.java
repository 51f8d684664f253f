package cn.techbridge.privacy;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;
import java.util.Map;

/** Settings of the care for people's data. */
@ConfigMapping(prefix = "techbridge.privacy")
interface PrivacySettings {
    /** Keys the hashes under which the consent ledger knows people; the same for all instances. */
    String secret();

    /** How long what may go is kept, by the names the slices use: withdrawn-contacts, remarks, consents, grants. */
    Map<String, Duration> retention();
}
