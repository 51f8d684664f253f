package cn.techbridge.listing;

import cn.techbridge.privacy.PersonalData.Retention;
import cn.techbridge.privacy.PersonalTable;
import java.util.List;

/** Where people stand in a listing's table, for both kinds. */
public final class ListingPeople {
    private ListingPeople() {}

    public static PersonalTable table(String table) {
        return PersonalTable.withContact(
                table, List.of("external_id", "review_note"), List.of("content", "published_content"));
    }

    /** Nobody is to be called about what is no longer offered. */
    public static Retention withdrawnContacts(String table) {
        return new Retention("withdrawn-contacts", """
                update %s set restricted = restricted - 'contactName' - 'phone' - 'email', version = version + 1
                where state in ('WITHDRAWN', 'REJECTED', 'EXPIRED') and updated_at < ?1
                  and (restricted -> 'phone' is not null or restricted -> 'email' is not null or restricted -> 'contactName' is not null)""".formatted(table));
    }
}
