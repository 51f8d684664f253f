package cn.techbridge.policy;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import cn.techbridge.search.IndexOutbox;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Whom to ask, at the end of a notice. */
@ApplicationScoped
class PolicyPeople implements PersonalData {
    private final IndexOutbox outbox;

    PolicyPeople(IndexOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.remarks("policy", "policy", "id", List.of("name"), List.of("content"), List.of("id"))
                        .ofEntity());
    }

    @Override
    public void changed(PersonalTable table, List<UUID> ids) {
        outbox.changed(SearchKind.POLICY, ids);
    }
}
