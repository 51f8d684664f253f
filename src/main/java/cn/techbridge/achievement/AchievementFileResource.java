package cn.techbridge.achievement;

import cn.techbridge.files.FileAnswer;
import cn.techbridge.files.FileView;
import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Answers;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Paging;
import cn.techbridge.platform.Problem;
import jakarta.annotation.security.PermitAll;
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

@Path("/achievements/{id}/files")
class AchievementFileResource {
    private final AchievementFileService service;
    private final CurrentCaller caller;

    AchievementFileResource(AchievementFileService service, CurrentCaller caller) {
        this.service = service;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @RolesAllowed(Role.PUBLISHER)
    public RestResponse<FileView> add(String id, @RestForm FileUpload file, @RestForm String restricted) {
        if (file == null) {
            throw Problem.invalid(Fault.required("/file"));
        }
        FileView view = service.add(
                caller.get(),
                Ids.of(id),
                file.fileName(),
                FileAnswer.bytes(file),
                Paging.flag("restricted", restricted));
        return Answers.created("/achievements/" + id + "/files/" + view.id(), view, 0);
    }

    @GET
    @PermitAll
    public FileList list(String id) {
        return new FileList(service.list(caller.get(), Ids.of(id)));
    }

    @GET
    @Path("/{fileId}")
    @PermitAll
    public RestResponse<InputStream> read(String id, String fileId) {
        return FileAnswer.of(service.open(caller.get(), Ids.of(id), Ids.of(fileId)));
    }

    @DELETE
    @Path("/{fileId}")
    @RolesAllowed(Role.PUBLISHER)
    public void remove(String id, String fileId) {
        service.remove(caller.get(), Ids.of(id), Ids.of(fileId));
    }

    record FileList(List<FileView> items) {}
}
