package cn.techbridge.brokerage;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who worked cases, and whoever is named in a title or a note. */
@ApplicationScoped
class CasePeople implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.remarks(
                        "case",
                        "brokerage_case",
                        "id",
                        List.of("demand_title", "achievement_title", "decline_note"),
                        List.of(),
                        List.of("demand_id", "achievement_id")),
                PersonalTable.remarks("case", "case_event", "case_id", List.of("detail"), List.of(), List.of("case_id"))
                        .by("actor", "null"));
    }

    @Override
    public List<Retention> retentions() {
        return List.of(new Retention(
                "remarks",
                "update brokerage_case set decline_note = null where decline_note is not null and updated_at < ?1"));
    }
}
