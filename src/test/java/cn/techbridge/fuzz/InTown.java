package cn.techbridge.fuzz;

import cn.techbridge.duplicates.DuplicatesByHand;
import cn.techbridge.intake.jobs.ImportsByHand;
import cn.techbridge.support.MarketTest;
import io.quarkus.test.common.http.TestHTTPResource;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;

/** A test in a market in which everything exists once. */
abstract class InTown extends MarketTest {
    @Inject
    DuplicatesByHand duplicates;

    @Inject
    ImportsByHand imports;

    @TestHTTPResource
    URI app;

    @ConfigProperty(name = "quarkus.oidc.auth-server-url")
    String realm;

    Wire wire;
    Pool pool;

    @BeforeEach
    void aTown() {
        Accounts accounts = new Accounts(realm);
        String root = app.toString();
        wire = new Wire(URI.create(root.endsWith("/") ? root.substring(0, root.length() - 1) : root), accounts);
        pool = new Town(wire, accounts, this::catchUp).build();
        market.exec("""
                insert into index_dead_letter (work, kind, record_id, attempts, reason, buried_at)
                values ('index', 'achievement', '%s', 5, 'rejected', now())""".formatted(pool.first("achievements")));
        wire.read("operator", "/operations/dead-letters")
                .path("items")
                .forEach(letter -> pool.add("dead-letters", letter.path("id").asText()));
    }

    /** The background work of a running application, done at once. */
    void catchUp() {
        market.settle();
        duplicates.lookAll();
        imports.workAll();
    }
}
