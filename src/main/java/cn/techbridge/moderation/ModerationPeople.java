package cn.techbridge.moderation;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Moderators, and whoever they name in their reasons. */
@ApplicationScoped
class ModerationPeople implements PersonalData {
    private static final String CASE = "moderation-case";
    private static final String TABLE = "moderation_case";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.remarks(
                                CASE,
                                TABLE,
                                "id",
                                List.of("title", "reason", "appeal_reason"),
                                List.of("findings", "content"),
                                List.of("record_id"))
                        .by("decided_by", "null"),
                PersonalTable.accounts(CASE, TABLE, "id", "first_approved_by", "'［已删除］'"),
                PersonalTable.accounts(CASE, TABLE, "id", "claimed_by", "null"));
    }

    @Override
    public List<Retention> retentions() {
        return List.of(
                new Retention(
                        "remarks",
                        "update moderation_case set reason = null, appeal_reason = null where coalesce(reason, appeal_reason) is not null and decided_at < ?1"));
    }
}
