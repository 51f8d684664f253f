package cn.techbridge.matching;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who judged matches, and whoever is named in a note or a snippet of evidence. */
@ApplicationScoped
class MatchPeople implements PersonalData {
    private static final String NOBODY = "'［已删除］'";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.remarks(
                        "match",
                        "match",
                        "id",
                        List.of("explanation"),
                        List.of(),
                        List.of("demand_id", "achievement_id")),
                PersonalTable.remarks(
                        "match",
                        "match_explanation",
                        "match_id",
                        List.of("explanation"),
                        List.of(),
                        List.of("match_id")),
                PersonalTable.accounts(
                        "matching-profile", "matching_profile", "cast(md5(id) as uuid)", "created_by", NOBODY),
                PersonalTable.accounts(
                        "matching-profile",
                        "matching_profile_use",
                        "cast(md5(cast(seq as text)) as uuid)",
                        "activated_by",
                        NOBODY),
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
