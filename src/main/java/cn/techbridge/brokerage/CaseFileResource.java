package cn.techbridge.brokerage;

import cn.techbridge.files.FileAnswer;
import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Answers;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Idempotent;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Paging;
import cn.techbridge.platform.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

@Path("/cases/{id}/files")
class CaseFileResource {
    private final CaseFileService service;
    private final CurrentCaller caller;

    CaseFileResource(CaseFileService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.ENTERPRISE, Role.PUBLISHER, Role.OPERATOR})
    @Idempotent
    public RestResponse<CaseFileService.CaseFile> add(String id, @RestForm FileUpload file, @RestForm String shared) {
        if (file == null) {
            throw Problem.invalid(Fault.required("/file"));
        }
        CaseFileService.CaseFile kept = service.add(
                caller.get(), Ids.of(id), file.fileName(), FileAnswer.bytes(file), Paging.flag("shared", shared));
        return Answers.created("/cases/" + id + "/files/" + kept.id(), kept, 0);
    }

    @GET
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.ENTERPRISE, Role.PUBLISHER, Role.OPERATOR, Role.AUDITOR})
    public FileList list(String id) {
        return new FileList(service.list(caller.get(), Ids.of(id)));
    }

    @GET
    @Path("/{fileId}")
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.ENTERPRISE, Role.PUBLISHER, Role.OPERATOR, Role.AUDITOR})
    public RestResponse<InputStream> read(String id, String fileId) {
        return FileAnswer.of(service.open(caller.get(), Ids.of(id), Ids.of(fileId)));
    }

    @DELETE
    @Path("/{fileId}")
    @RolesAllowed({Role.BROKER, Role.AGENCY_ADMIN, Role.ENTERPRISE, Role.PUBLISHER, Role.OPERATOR})
    public void remove(String id, String fileId) {
        service.remove(caller.get(), Ids.of(id), Ids.of(fileId));
    }

    record FileList(List<CaseFileService.CaseFile> items) {}
}
