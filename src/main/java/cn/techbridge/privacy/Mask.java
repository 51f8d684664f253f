package cn.techbridge.privacy;

/** Contacts as they are shown to people who need to know that there is one, but not whose: 138****1234, z***@example.org, 张*. */
public final class Mask {
    private static final int SHOWN_AHEAD = 3;
    private static final int SHOWN_BEHIND = 4;
    private static final String STARS = "****";

    private Mask() {}

    /** The first three and the last four digits, of short numbers less; null stays null. */
    public static String phone(String phone) {
        if (phone == null) {
            return null;
        }
        String text = phone.strip();
        return text.length() < SHOWN_AHEAD + SHOWN_BEHIND + 2
                ? STARS
                : text.substring(0, SHOWN_AHEAD) + STARS + text.substring(text.length() - SHOWN_BEHIND);
    }

    /** The first letter and the domain. */
    public static String email(String email) {
        if (email == null) {
            return null;
        }
        int at = email.indexOf('@');
        return at < 1 ? STARS : email.substring(0, 1) + "***" + email.substring(at);
    }

    /** The family name. */
    public static String name(String name) {
        return name == null || name.isEmpty() ? name : name.substring(0, name.offsetByCodePoints(0, 1)) + "*";
    }
}
