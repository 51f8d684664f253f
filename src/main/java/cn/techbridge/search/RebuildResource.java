package cn.techbridge.search;

import cn.techbridge.identity.Role;
import cn.techbridge.platform.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.context.ManagedExecutor;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;

@Path("/index-rebuilds")
class RebuildResource {
    private static final Logger LOG = Logger.getLogger(RebuildResource.class);
    private final IndexRebuild rebuild;
    private final RebuildRows rows;
    private final ManagedExecutor executor;

    RebuildResource(IndexRebuild rebuild, RebuildRows rows, ManagedExecutor executor) {
        this.rebuild = rebuild;
        this.rows = rows;
        this.executor = executor;
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
        executor.submit(() -> {
            try {
                rebuild.rebuild(wanted);
            } catch (RuntimeException failure) {
                LOG.errorf(failure, "Rebuild of %s failed", kind);
            }
        });
        return RestResponse.accepted();
    }

    record Rebuilds(List<RebuildRows.RebuildView> items) {}
}
