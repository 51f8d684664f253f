package cn.techbridge.agency;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import cn.techbridge.registry.RegisterPeople;
import cn.techbridge.search.IndexOutbox;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** People in the register of agencies: contacts. */
@ApplicationScoped
class AgencyPeople implements PersonalData {
    private final IndexOutbox outbox;

    AgencyPeople(IndexOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.withContact("agency", List.of("name"), List.of("content")));
    }

    @Override
    public List<Retention> retentions() {
        return List.of(RegisterPeople.formerContacts("agency", "retired_at is not null"));
    }

    @Override
    public void changed(PersonalTable table, List<UUID> ids) {
        outbox.changed(SearchKind.AGENCY, ids);
    }
}
