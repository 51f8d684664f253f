package cn.techbridge.broker;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import cn.techbridge.registry.RegisterPeople;
import cn.techbridge.search.IndexOutbox;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Brokers are people: what is left of one who is erased is an entry without a name, so that finished cases keep their count. */
@ApplicationScoped
class BrokerPeople implements PersonalData {
    private static final String NOBODY = """
            name = '［已删除］', subject = null, restricted = null, external_id = 'erased-' || cast(id as text), content_hash = '',
            content = (content - 'certificateNumber' - 'introduction') || '{"name": "［已删除］"}'""";

    private final IndexOutbox outbox;

    BrokerPeople(IndexOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.ofPeople("broker", "subject", List.of("content"), NOBODY));
    }

    @Override
    public List<Retention> retentions() {
        return List.of(RegisterPeople.formerContacts("broker", "retired_at is not null"));
    }

    @Override
    public void changed(PersonalTable table, List<UUID> ids) {
        outbox.changed(SearchKind.BROKER, ids);
    }
}
