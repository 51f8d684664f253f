package cn.techbridge.platform;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The clock everyone reads, so that tests can set it. */
@ApplicationScoped
class Times {
    @Produces
    @Singleton
    Clock clock() {
        return Clock.systemUTC();
    }
}
