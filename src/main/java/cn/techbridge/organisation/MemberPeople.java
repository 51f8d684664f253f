package cn.techbridge.organisation;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Accounts that act for organisations. */
@ApplicationScoped
class MemberPeople implements PersonalData {
    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.remarks("membership", "membership", "organisation_id", List.of(), List.of(), List.of())
                        .by("subject", null));
    }
}
