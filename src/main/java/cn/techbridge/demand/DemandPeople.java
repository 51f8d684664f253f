package cn.techbridge.demand;

import cn.techbridge.listing.ListingPeople;
import cn.techbridge.listing.ListingRewrites;
import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** People in demands: contacts, and whoever is named in a text. */
@ApplicationScoped
class DemandPeople implements PersonalData {
    private final ListingRewrites rewrites;
    private final DemandKind kind;

    DemandPeople(ListingRewrites rewrites, DemandKind kind) {
        this.rewrites = rewrites;
        this.kind = kind;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(ListingPeople.table("demand"));
    }

    @Override
    public List<Retention> retentions() {
        return List.of(ListingPeople.withdrawnContacts("demand"));
    }

    @Override
    public void changed(PersonalTable table, List<UUID> ids) {
        rewrites.announce(kind, ids);
    }
}
