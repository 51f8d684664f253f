package cn.techbridge.notice;

import cn.techbridge.identity.CurrentCaller;
import cn.techbridge.platform.Cursors;
import cn.techbridge.platform.Ids;
import cn.techbridge.platform.Languages;
import cn.techbridge.platform.Paging;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/notices")
class NoticeResource {
    private final NoticeService service;
    private final CurrentCaller caller;
    private final Cursors cursors;

    NoticeResource(NoticeService service, CurrentCaller caller, Cursors cursors) {
        this.service = service;
        this.caller = caller;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed("**")
    public Inbox inbox(
            @RestQuery String unread, @RestQuery String limit, @RestQuery String cursor, HttpHeaders headers) {
        int size = Paging.limit(limit);
        boolean unreadOnly = Paging.flag("unread", unread);
        String list = "notices " + unreadOnly;
        List<NoticeView> items = service.inbox(
                caller.get(), unreadOnly, Ids.orNull(cursors.open(list, cursor)), size, Languages.of(headers));
        String next = items.size() < size
                ? null
                : cursors.seal(list, items.getLast().id().toString());
        return new Inbox(items, service.unread(caller.get()), next);
    }

    @GET
    @Path("/unread")
    @RolesAllowed("**")
    public Unread unread() {
        return new Unread(service.unread(caller.get()));
    }

    @POST
    @Path("/read")
    @RolesAllowed("**")
    public void readAll() {
        service.readAll(caller.get());
    }

    @POST
    @Path("/{id}/read")
    @RolesAllowed("**")
    public void read(String id) {
        service.read(caller.get(), Ids.of(id));
    }

    @GET
    @Path("/preferences")
    @RolesAllowed("**")
    public Preferences preferences() {
        return new Preferences(service.preferences(caller.get()));
    }

    @PUT
    @Path("/preferences")
    @RolesAllowed("**")
    public Preferences prefer(Preferences wishes) {
        return new Preferences(service.prefer(caller.get(), wishes));
    }

    record Inbox(List<NoticeView> items, long unread, String nextCursor) {}

    record Unread(long count) {}

    record Preferences(@NotNull @Size(max = 50) List<@NotNull @Valid Preference> items) {}
}
