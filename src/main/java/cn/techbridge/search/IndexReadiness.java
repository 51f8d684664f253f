package cn.techbridge.search;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Not ready before every index is there. An engine that fails later degrades search but must not stop writes. */
@Readiness
@ApplicationScoped
class IndexReadiness implements HealthCheck {
    private final RelayLoop loop;

    IndexReadiness(RelayLoop loop) {
        this.loop = loop;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("search index").status(loop.ready()).build();
    }
}
