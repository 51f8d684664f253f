package cn.techbridge.brokerage;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who worked cases, and whoever is named in a title or a note. */
@ApplicationScoped
class CasePeople implements PersonalData {
    private static final String NOBODY = "'［已删除］'";

    private static PersonalTable about(String table, String id, List<String> texts, String record) {
        return PersonalTable.remarks("case", table, id, texts, List.of(), List.of(record));
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.remarks(
                        "case",
                        "brokerage_case",
                        "id",
                        List.of("demand_title", "achievement_title", "decline_note"),
                        List.of(),
                        List.of("demand_id", "achievement_id", "broker_id")),
                about("case_event", "case_id", List.of("detail"), "case_id").by("actor", "null"),
                about("case_transfer", "case_id", List.of("note"), "case_id"),
                PersonalTable.remarks(
                                "case", "case_consent", "case_id", List.of(), List.of("answers"), List.of("case_id"))
                        .by("subject", NOBODY),
                // the statement's hash stays: who kept a copy can still show that it was made
                about("case_introduction", "case_id", List.of("statement"), "case_id"),
                about("case_task", "id", List.of("title"), "case_id").by("created_by", NOBODY),
                PersonalTable.accounts("case", "case_task", "id", "done_by", NOBODY),
                PersonalTable.remarks(
                                "case",
                                "case_wording",
                                "case_id",
                                List.of("note", "answer_note"),
                                List.of("wording"),
                                List.of("case_id"))
                        .by("suggested_by", NOBODY),
                PersonalTable.accounts("case", "case_wording", "case_id", "answered_by", NOBODY),
                about("broker_relation", "id", List.of("note"), "broker_id").by("declared_by", NOBODY),
                about("listing_advice", "id", List.of("note"), "listing_id"));
    }

    @Override
    public List<Retention> retentions() {
        return List.of(new Retention(
                "remarks",
                "update brokerage_case set decline_note = null where decline_note is not null and updated_at < ?1"));
    }
}
