package cn.techbridge.matching;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who judged matches, and whoever is named in a note or a snippet of evidence. */
@ApplicationScoped
class MatchPeople implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.remarks(
                        "match",
                        "match",
                        "id",
                        List.of(),
                        List.of("explanation"),
                        List.of("demand_id", "achievement_id")),
                PersonalTable.remarks(
                                "match-feedback",
                                "match_feedback",
                                "id",
                                List.of("note"),
                                List.of(),
                                List.of("demand_id", "achievement_id"))
                        // one judgement a person and match: the place of an erased person is taken by the judgement's
                        // own id
                        .by("subject", "cast(id as text)"));
    }

    @Override
    public List<Retention> retentions() {
        return List.of(new Retention(
                "remarks", "update match_feedback set note = null where note is not null and created_at < ?1"));
    }
}
