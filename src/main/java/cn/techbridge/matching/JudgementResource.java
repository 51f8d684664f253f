package cn.techbridge.matching;

import cn.techbridge.identity.Role;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/matching-judgements")
class JudgementResource {
    private final JudgementService service;

    JudgementResource(JudgementService service) {
        this.service = service;
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    @Produces("application/x-ndjson")
    public String export(@RestQuery String part) {
        return service.export(part(part));
    }

    private static Judgements.Part part(String text) {
        if (text == null || text.equals("training")) {
            return Judgements.Part.TRAINING;
        }
        if (text.equals("frozen")) {
            return Judgements.Part.FROZEN;
        }
        throw Problem.invalid(Fault.of("?part", "code", "须为 training 或 frozen", "must be training or frozen"));
    }
}
