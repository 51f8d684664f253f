package cn.techbridge.registry;

import cn.techbridge.privacy.PersonalData.Retention;

/** What the registers say of people, and for how long. */
public final class RegisterPeople {
    private RegisterPeople() {}

    /**
     * Nobody is to be called about what is no longer in the register.
     *
     * @param gone SQL: which entries of the table are
     */
    public static Retention formerContacts(String table, String gone) {
        return new Retention("withdrawn-contacts", """
                update %s set restricted = null, content_hash = '', version = version + 1
                where restricted is not null and updated_at < ?1 and (%s)""".formatted(table, gone));
    }
}
