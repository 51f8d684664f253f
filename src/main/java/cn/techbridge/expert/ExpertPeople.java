package cn.techbridge.expert;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import cn.techbridge.registry.RegisterPeople;
import cn.techbridge.search.IndexOutbox;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

/** Experts are people; what is left of one who is erased is an entry without a name that nobody sees. */
@ApplicationScoped
class ExpertPeople implements PersonalData {
    private static final String NOBODY = """
            name = '［已删除］', published = false, restricted = null, external_id = 'erased-' || cast(id as text), content_hash = '',
            content = (content - 'introduction' - 'position' - 'keywords' - 'consent') || '{"name": "［已删除］", "organisation": "［已删除］"}'""";

    private final IndexOutbox outbox;

    ExpertPeople(IndexOutbox outbox) {
        this.outbox = outbox;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.ofPeople("expert", null, List.of("content"), NOBODY));
    }

    @Override
    public List<Retention> retentions() {
        return List.of(RegisterPeople.formerContacts("expert", "retired_at is not null or not published"));
    }

    @Override
    public void changed(PersonalTable table, List<UUID> ids) {
        outbox.changed(SearchKind.EXPERT, ids);
    }
}
