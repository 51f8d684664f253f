package cn.techbridge.brokerage;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

@Path("/nda-text")
class NdaResource {
    private final NdaTexts texts;

    NdaResource(NdaTexts texts) {
        this.texts = texts;
    }

    @GET
    @RolesAllowed("**")
    public NdaText current() {
        return texts.current();
    }
}
