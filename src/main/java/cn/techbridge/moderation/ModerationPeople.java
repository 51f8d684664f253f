package cn.techbridge.moderation;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Moderators, and whoever they name in their reasons. */
@ApplicationScoped
class ModerationPeople implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.remarks(
                        "moderation-case",
                        "moderation_case",
                        "id",
                        List.of("title", "reason", "appeal_reason"),
                        List.of(),
                        List.of("record_id"))
                .by("decided_by", "null"));
    }

    @Override
    public List<Retention> retentions() {
        return List.of(
                new Retention(
                        "remarks",
                        "update moderation_case set reason = null, appeal_reason = null where coalesce(reason, appeal_reason) is not null and decided_at < ?1"));
    }
}
