package cn.techbridge.demand;

import cn.techbridge.listing.ListingRulings;
import cn.techbridge.listing.ListingState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What contracts do to demands, for the slice that keeps contracts; call it inside a transaction. */
@ApplicationScoped
public class DemandContracts {
    private final ListingRulings rulings;
    private final DemandKind kind;
    private final Demands demands;

    DemandContracts(ListingRulings rulings, DemandKind kind, Demands demands) {
        this.rulings = rulings;
        this.kind = kind;
        this.demands = demands;
    }

    /** A demand may be met by more than one contract, so a second one changes nothing. */
    public void contract(UUID id) {
        demands.alive(id)
                .filter(demand -> demand.state() != ListingState.CONTRACTED)
                .ifPresent(demand -> rulings.follow(kind, id, Demand::contract));
    }

    /** The owner may publish it again. */
    public void release(UUID id) {
        demands.alive(id)
                .filter(demand -> demand.state() == ListingState.CONTRACTED)
                .ifPresent(demand -> rulings.follow(kind, id, Demand::release));
    }
}
