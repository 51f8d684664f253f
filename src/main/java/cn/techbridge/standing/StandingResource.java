package cn.techbridge.standing;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/standings")
class StandingResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private final StandingService service;

    StandingResource(StandingService service) {
        this.service = service;
    }

    @GET
    @Path("/brokers")
    @RolesAllowed("**")
    public StandingService.Board brokers(@RestQuery String period) {
        return service.board(StandingRows.Of.BROKERS, period);
    }

    @GET
    @Path("/agencies")
    @RolesAllowed("**")
    public StandingService.Board agencies(@RestQuery String period) {
        return service.board(StandingRows.Of.AGENCIES, period);
    }

    @GET
    @Path("/brokers.csv")
    @Produces(CSV)
    @RolesAllowed("**")
    public String brokersCsv(@RestQuery String period) {
        return service.csv(StandingRows.Of.BROKERS, period);
    }

    @GET
    @Path("/agencies.csv")
    @Produces(CSV)
    @RolesAllowed("**")
    public String agenciesCsv(@RestQuery String period) {
        return service.csv(StandingRows.Of.AGENCIES, period);
    }
}
