package cn.techbridge.standing;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who rated a broker, and whoever is named in the remark. */
@ApplicationScoped
class StandingPeople implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(PersonalTable.remarks(
                        "case", "case_satisfaction", "case_id", List.of("comment"), List.of(), List.of("case_id"))
                .by("rated_by", "'［已删除］'"));
    }

    @Override
    public List<Retention> retentions() {
        return List.of(new Retention(
                "remarks", "update case_satisfaction set comment = null where comment is not null and rated_at < ?1"));
    }
}
