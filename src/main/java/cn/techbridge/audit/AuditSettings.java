package cn.techbridge.audit;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the audit. */
@ConfigMapping(prefix = "techbridge.audit")
interface AuditSettings {
    /** Keys the hashes of accounts and rows and signs the chain; the same for all instances, and never in the database. */
    String secret();

    /** Whether this instance seals what was written; any one instance at a time does. */
    @WithDefault("true")
    boolean seal();

    /** The most entries one link of the chain seals. */
    @WithDefault("5000")
    int sealBatch();

    /** How often the head of the chain is noted outside the database; what is cut off later than that is found. */
    @WithDefault("1m")
    Duration anchorEvery();
}
