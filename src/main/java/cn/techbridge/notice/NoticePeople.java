package cn.techbridge.notice;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Where accounts get their mail, what they were told, and whoever is named in what others were told. */
@ApplicationScoped
class NoticePeople implements PersonalData {
    /** A link leads to the record that the notice is about. */
    private static final String RECORD =
            "cast(substring(link from '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}') as uuid)";

    /** These rows have no id but the account itself. */
    private static final String NO_ID = "cast(md5(subject) as uuid)";

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                new PersonalTable(
                        "mail-address",
                        "person",
                        NO_ID,
                        List.of("name", "email"),
                        List.of(),
                        null,
                        "subject",
                        null,
                        true,
                        List.of(),
                        false),
                PersonalTable.accounts("notice", "notice", "id", "recipient", null),
                PersonalTable.accounts("notice", "notice_mail", "notice_id", "recipient", null),
                PersonalTable.accounts("notice", "notice_preference", NO_ID, "subject", null),
                PersonalTable.accounts("notice", "staff_account", NO_ID, "subject", null),
                PersonalTable.remarks(
                        "notice", "notice", "id", List.of("link"), List.of("parameters"), List.of(RECORD)));
    }
}
