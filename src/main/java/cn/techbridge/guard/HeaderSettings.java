package cn.techbridge.guard;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Headers that depend on the site. */
@ConfigMapping(prefix = "techbridge.headers")
interface HeaderSettings {
    /**
     * For how long browsers shall insist on TLS (RFC 6797); absent, nothing is said, as the proxy that ends TLS usually says it. For instance
     * {@code 365d}.
     */
    Optional<Duration> strictTransport();

    /** What the pages of Swagger UI may load: nothing from elsewhere; its start page carries its script and style within. */
    @WithDefault(
            "default-src 'self'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self'"
                    + " data:; frame-ancestors 'none'")
    String contentOfPages();
}
