package cn.techbridge.demand;

import cn.techbridge.listing.ListingDesk;
import cn.techbridge.listing.ListingState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** What contracts do to demands, for the slice that keeps contracts; call it inside a transaction. */
@ApplicationScoped
public class DemandContracts {
    private final ListingDesk desk;
    private final DemandKind kind;
    private final Demands demands;

    DemandContracts(ListingDesk desk, DemandKind kind, Demands demands) {
        this.desk = desk;
        this.kind = kind;
        this.demands = demands;
    }

    /** A demand may be met by more than one contract, so a second one changes nothing. */
    public void contract(UUID id) {
        demands.alive(id)
                .filter(demand -> demand.state() != ListingState.CONTRACTED)
                .ifPresent(demand -> desk.follow(kind, id, Demand::contract));
    }

    /** The owner may publish it again. */
    public void release(UUID id) {
        demands.alive(id)
                .filter(demand -> demand.state() == ListingState.CONTRACTED)
                .ifPresent(demand -> desk.follow(kind, id, Demand::release));
    }
}
