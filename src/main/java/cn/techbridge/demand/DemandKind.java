package cn.techbridge.demand;

import cn.techbridge.listing.ListingDesk;
import cn.techbridge.listing.ListingRepository;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** The demand as the desk of listings knows it. */
@ApplicationScoped
class DemandKind implements ListingDesk.Kind<DemandSheet, Demand> {
    private final Demands demands;

    DemandKind(Demands demands) {
        this.demands = demands;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.DEMAND;
    }

    @Override
    public ListingRepository<Demand> repository() {
        return demands;
    }

    @Override
    public Demand open(UUID organisationId, String externalId, Instant now) {
        return new Demand(organisationId, externalId, now);
    }
}
