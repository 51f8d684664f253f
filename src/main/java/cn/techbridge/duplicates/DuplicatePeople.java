package cn.techbridge.duplicates;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Who judged pairs, and whoever is named in their titles. */
@ApplicationScoped
class DuplicatePeople implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.remarks(
                        "duplicate-key", "duplicate_key", "record_id", List.of("key"), List.of(), List.of("record_id")),
                PersonalTable.remarks(
                                "duplicate-pair",
                                "duplicate_pair",
                                "id",
                                List.of("left_title", "right_title"),
                                List.of("evidence"),
                                List.of("left_id", "right_id"))
                        .by("decided_by", "null"));
    }
}
