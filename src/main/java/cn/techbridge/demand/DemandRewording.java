package cn.techbridge.demand;

import cn.techbridge.identity.Caller;
import cn.techbridge.listing.ListingDesk;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Lets an owner take over how others would word the demand; call it inside a transaction. */
@ApplicationScoped
public class DemandRewording {
    private final Demands demands;
    private final DemandKind kind;
    private final ListingDesk desk;
    private final RequestCheck check;

    DemandRewording(Demands demands, DemandKind kind, ListingDesk desk, RequestCheck check) {
        this.demands = demands;
        this.kind = kind;
        this.desk = desk;
        this.check = check;
    }

    /**
     * A change by the owner like any other: checked, and reviewed unless the owner is trusted.
     *
     * @throws Problem 404 when the demand is not the caller's, 400 when it would not be a demand any more
     */
    public void apply(Caller owner, UUID id, DemandWording wording) {
        Demand demand = demands.alive(id)
                .filter(found -> owner.belongsTo(found.organisationId()))
                .orElseThrow(Problem::notFound);
        DemandSheet sheet =
                wording.in(demand.content(), demand.externalId(), demand.restricted(), demand.fieldsInferred());
        desk.change(kind, owner, id, "*", check.require(sheet));
    }
}
