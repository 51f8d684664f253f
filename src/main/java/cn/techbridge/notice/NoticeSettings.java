package cn.techbridge.notice;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Settings of notices; the SMTP server itself is {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "techbridge.notice")
interface NoticeSettings {
    Mail mail();

    /** Public address of the site; links in mails begin with it. Without it mails carry no links. */
    Optional<String> site();

    /** Days after which a notice is forgotten. */
    @WithDefault("365")
    int keptDays();

    /** How long a process takes an address for granted before it writes it down again. */
    @WithDefault("10m")
    Duration remember();

    /** Mail. */
    interface Mail {
        /** Off: notices are in the inbox only, and none wait for a day on which mail is turned on. */
        @WithDefault("false")
        boolean enabled();

        /** Notices that go together into one message. */
        @WithDefault("50")
        int perMessage();

        /** After so many attempts a message is given up. */
        @WithDefault("10")
        int attempts();

        /** How long an attempt may take before another instance tries; longer than any SMTP timeout. */
        @WithDefault("5m")
        Duration lease();
    }
}
