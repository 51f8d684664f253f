package cn.techbridge.achievement;

import cn.techbridge.listing.ListingPeople;
import cn.techbridge.listing.ListingRewrites;
import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** People in achievements: contacts, and whoever is named in a text. */
@ApplicationScoped
class AchievementPeople implements PersonalData {
    private final ListingRewrites rewrites;
    private final AchievementKind kind;

    AchievementPeople(ListingRewrites rewrites, AchievementKind kind) {
        this.rewrites = rewrites;
        this.kind = kind;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(ListingPeople.table("achievement"));
    }

    @Override
    public List<Retention> retentions() {
        return List.of(ListingPeople.withdrawnContacts("achievement"));
    }

    @Override
    public void changed(PersonalTable table, List<UUID> ids) {
        rewrites.announce(kind, ids);
    }
}
