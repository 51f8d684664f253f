package cn.techbridge.matching;

import cn.techbridge.matching.engine.ProfileFile;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;

/** The profile in force: the one shipped, until an operator activates another. Every replica follows within seconds. */
@ApplicationScoped
class Profiles {
    private static final Logger LOG = Logger.getLogger(Profiles.class);

    private final ProfileRows rows;
    private volatile Profile current = Profile.SHIPPED;

    Profiles(ProfileRows rows) {
        this.rows = rows;
    }

    Profile current() {
        return current;
    }

    void start(@Observes StartupEvent event) {
        follow();
    }

    @Scheduled(every = "5s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void follow() {
        String wanted = rows.inForce();
        if (!wanted.equals(current.id())) {
            current = find(wanted);
            LOG.infof("Matching profile %s is in force", wanted);
        }
    }

    /** @throws IllegalStateException if there is none of this id */
    Profile find(String id) {
        if (id.equals(Profile.SHIPPED.id())) {
            return Profile.SHIPPED;
        }
        ProfileFile file = rows.content(id).orElseThrow(() -> new IllegalStateException("no profile " + id));
        return Profile.of(file);
    }
}
