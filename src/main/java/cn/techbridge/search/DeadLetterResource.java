package cn.techbridge.search;

import cn.techbridge.identity.Role;
import cn.techbridge.platform.Cursors;
import cn.techbridge.platform.DeadLetterRows;
import cn.techbridge.platform.Paging;
import cn.techbridge.platform.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/operations/dead-letters")
class DeadLetterResource {
    private static final String LIST = "dead-letters";
    private final DeadLetterRows letters;
    private final Cursors cursors;

    DeadLetterResource(DeadLetterRows letters, Cursors cursors) {
        this.letters = letters;
        this.cursors = cursors;
    }

    @GET
    @RolesAllowed(Role.OPERATOR)
    public Letters list(@RestQuery String limit, @RestQuery String cursor) {
        int size = Paging.limit(limit);
        String after = cursors.open(LIST, cursor);
        List<LetterView> items = letters.list(after == null ? null : Long.valueOf(after), size).stream()
                .map(LetterView::of)
                .toList();
        return new Letters(
                items,
                items.size() < size ? null : cursors.seal(LIST, items.getLast().id()));
    }

    @POST
    @Path("/{id}/requeue")
    @RolesAllowed(Role.OPERATOR)
    public void requeue(String id) {
        if (!id.matches("\\d{1,18}")) {
            throw Problem.notFound();
        }
        letters.requeue(Long.parseLong(id));
    }

    record Letters(List<LetterView> items, String nextCursor) {}

    /** What the operator sees: which work on which record failed, how often, and why. */
    record LetterView(
            String id, String work, String kind, UUID recordId, int attempts, String reason, Instant buriedAt) {
        static LetterView of(DeadLetterRows.Letter letter) {
            return new LetterView(
                    Long.toString(letter.id()),
                    letter.work(),
                    letter.record().type(),
                    letter.record().id(),
                    letter.attempts(),
                    letter.reason(),
                    letter.buriedAt());
        }
    }
}
