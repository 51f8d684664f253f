package cn.techbridge.demand;

import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.intake.RecordKind;
import cn.techbridge.intake.RowOutcome;
import cn.techbridge.listing.ListingDesk;
import cn.techbridge.listing.ListingRulings;
import cn.techbridge.moderation.Reviewed;
import cn.techbridge.organisation.OrganisationDirectory;
import cn.techbridge.platform.Languages;
import cn.techbridge.platform.Problem;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

@ApplicationScoped
class DemandService implements RecordKind<DemandSheet> {
    private final ListingDesk desk;
    private final ListingRulings rulings;
    private final DemandKind kind;
    private final Demands demands;
    private final OrganisationDirectory organisations;
    private final HttpHeaders headers;

    DemandService(
            ListingDesk desk,
            ListingRulings rulings,
            DemandKind kind,
            Demands demands,
            OrganisationDirectory organisations,
            HttpHeaders headers) {
        this.desk = desk;
        this.rulings = rulings;
        this.kind = kind;
        this.demands = demands;
        this.organisations = organisations;
        this.headers = headers;
    }

    @Transactional
    DemandView create(Caller caller, DemandSheet sheet) {
        return view(desk.create(kind, caller, sheet), caller);
    }

    @Transactional
    DemandView change(Caller caller, UUID id, String ifMatch, DemandSheet sheet) {
        return view(desk.change(kind, caller, id, ifMatch, sheet), caller);
    }

    @Transactional
    DemandView submit(Caller caller, UUID id) {
        return view(desk.submit(kind, caller, id), caller);
    }

    @Transactional
    DemandView publish(Caller caller, UUID id) {
        return view(desk.publish(kind, caller, id), caller);
    }

    /** Withdraw or renew. */
    @Transactional
    DemandView act(Caller caller, UUID id, BiConsumer<Demand, Instant> verb) {
        return view(desk.act(kind, caller, id, verb), caller);
    }

    @Transactional
    void delete(Caller caller, UUID id) {
        desk.act(kind, caller, id, Demand::delete);
    }

    @Transactional
    DemandView read(Caller caller, UUID id) {
        return demands.alive(id)
                .filter(d -> d.isPublic() || ListingDesk.maySeeDraft(caller, d))
                .map(d -> desk.readBy(kind, caller, d))
                .map(d -> view(d, caller))
                .orElseThrow(Problem::notFound);
    }

    @Transactional
    List<DemandView> changedSince(Caller caller, Instant since, UUID after, int limit) {
        List<Demand> found = demands.changedSince(caller.requireOrganisation(), since, after, limit);
        return desk.readBy(kind, caller, found).stream()
                .map(d -> view(d, caller))
                .toList();
    }

    @Override
    public Class<DemandSheet> rowType() {
        return DemandSheet.class;
    }

    @Override
    public String role() {
        return Role.ENTERPRISE;
    }

    @Override
    @Transactional
    public Map<UUID, String> live(Caller caller, UUID after, int limit) {
        return desk.live(kind, caller, after, limit);
    }

    @Override
    @Transactional
    public int withdraw(Caller caller, Collection<UUID> ids) {
        return desk.withdraw(kind, caller, ids);
    }

    @Override
    public String externalId(DemandSheet row) {
        return row.externalId();
    }

    @Override
    @Transactional
    public List<RowOutcome> upsert(Caller caller, List<DemandSheet> rows) {
        return desk.upsert(kind, caller, rows);
    }

    @Override
    @Transactional
    public void refusedAsSecret(Caller caller, Collection<String> externalIds) {
        desk.hideSecret(kind, caller, externalIds);
    }

    void reviewed(@Observes Reviewed review) {
        if (review.record().type().equals(SearchKind.DEMAND.code())) {
            rulings.reviewed(kind, review);
        }
    }

    private DemandView view(Demand demand, Caller caller) {
        return DemandView.of(
                demand, organisations.find(demand.organisationId()).orElseThrow(), caller, Languages.of(headers));
    }
}
