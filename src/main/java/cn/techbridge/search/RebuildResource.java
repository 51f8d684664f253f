package cn.techbridge.search;

import cn.techbridge.identity.Role;
import cn.techbridge.platform.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/index-rebuilds")
class RebuildResource {
    private static final Logger LOG = Logger.getLogger(RebuildResource.class);
    private final IndexRebuild rebuild;
    private final RebuildRows rows;

    RebuildResource(IndexRebuild rebuild, RebuildRows rows) {
        this.rebuild = rebuild;
        this.rows = rows;
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    public Rebuilds list() {
        return new Rebuilds(rows.all());
    }

    @POST
    @Path("/{kind}")
    @RolesAllowed(Role.OPERATOR)
    public RestResponse<Void> start(String kind) {
        SearchKind wanted = SearchKind.ofCode(kind).orElseThrow(Problem::notFound);
        rebuild.claim(wanted);
        // a thread of its own: the rebuild outlives the request, and nothing of the request may reach into it
        Thread.ofPlatform().name("rebuild-" + kind).daemon().start(() -> run(wanted));
        return RestResponse.accepted();
    }

    private void run(SearchKind kind) {
        try {
            rebuild.rebuildClaimed(kind);
        } catch (RuntimeException failure) {
            LOG.errorf(failure, "Rebuild of %s failed", kind);
        }
    }

    record Rebuilds(List<RebuildRows.RebuildView> items) {}
}
