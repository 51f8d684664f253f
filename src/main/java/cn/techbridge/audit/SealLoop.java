package cn.techbridge.audit;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Drives the sealer and notes the chain's head outside the database: in a file and in the log, which sites ship elsewhere. */
@ApplicationScoped
class SealLoop {
    private static final Logger LOG = Logger.getLogger(SealLoop.class);
    private final SealRelay relay;
    private final AuditSettings settings;
    private final Clock clock;
    private final Path directory;
    private Instant due = Instant.EPOCH;
    private long noted;

    SealLoop(
            SealRelay relay,
            AuditSettings settings,
            Clock clock,
            @ConfigProperty(name = "techbridge.data") String data) {
        this.relay = relay;
        this.settings = settings;
        this.clock = clock;
        this.directory = Path.of(data, "audit");
    }

    @Scheduled(every = "1s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void sealWhatWaits() throws IOException {
        if (settings.seal()) {
            while (relay.sealOnce() > 0) {
                // one link a round
            }
            if (!clock.instant().isBefore(due)) {
                anchor();
            }
        }
    }

    /** Notes the head, unless it has not moved. */
    void anchor() throws IOException {
        Seal head = relay.head();
        due = clock.instant().plus(settings.anchorEvery());
        if (head != null && head.number() != noted) {
            AnchorFiles.append(directory, head, clock.instant());
            LOG.infof(
                    "audit anchor number=%d hash=%s",
                    head.number(), HexFormat.of().formatHex(head.hash()));
            noted = head.number();
        }
    }
}
