package cn.techbridge.matching;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A site with an encoder of its own names an OpenAI-compatible endpoint; without one, matching works by the site's own words. */
@ConfigMapping(prefix = "techbridge.matching.encoder")
interface EncoderSettings {
    /** Such as https://models.example.org/v1; texts of public listings are sent there. */
    Optional<URI> url();

    @WithDefault("text-embedding")
    String model();

    /** A secret; from the environment. */
    Optional<String> key();

    /** Of the model's vectors. */
    @WithDefault("1024")
    int dimensions();

    @WithDefault("32")
    int batch();

    @WithDefault("10s")
    Duration timeout();
}
