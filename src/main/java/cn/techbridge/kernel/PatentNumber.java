package cn.techbridge.kernel;

import java.time.Year;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * Application number of a Chinese patent, which is the patent number too once granted (ZL): year, kind and serial in 8 digits (until
 * 2003-09) or 12, and a check character.
 */
public record PatentNumber(String digits, char check) {

    /** What is protected, told by the kind digit. */
    public enum Kind {
        INVENTION,
        UTILITY_MODEL,
        DESIGN
    }

    private static final int OLD_LENGTH = 8;
    private static final int NEW_LENGTH = 12;
    private static final int CHANGE_OF_SCHEME = 2003;
    private static final int FIRST_YEAR = 1985;
    private static final Pattern PREFIX = Pattern.compile("^(?:CN|ZL|专利号|申请号|[:：.])+");
    private static final Pattern PUBLICATION = Pattern.compile("\\d{7,9}[ABCUSY]\\d?");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    public PatentNumber {
        if (digits == null || !digits.matches("\\d{8}|\\d{12}") || checkCharacter(digits) != check) {
            throw new IllegalArgumentException("not a checked application number");
        }
    }

    /**
     * Reads a number with or without {@code CN}/{@code ZL} and dot. Rules: {@code PATENT_PUBLICATION_NUMBER}, {@code PATENT_LENGTH},
     * {@code PATENT_CHARACTER}, {@code PATENT_YEAR}, {@code PATENT_KIND}, {@code PATENT_CHECK_DIGIT_MISSING}, {@code PATENT_CHECK_DIGIT}.
     */
    public static Checked<PatentNumber> parse(String text) {
        return parse(text, Year.now(CHINA).getValue());
    }

    static Checked<PatentNumber> parse(String text, int latestYear) {
        String plain = PREFIX.matcher(Plain.compact(text)).replaceFirst("");
        if (PUBLICATION.matcher(plain).matches()) {
            return Checked.invalid(Finding.of(
                    "PATENT_PUBLICATION_NUMBER",
                    "“" + plain + "”是公开（公告）号，请填写申请号或专利号",
                    "'" + plain + "' is a publication number; give the application or patent number"));
        }
        String number = plain.replace(".", "");
        int length = number.length();
        boolean bare = length == OLD_LENGTH || length == NEW_LENGTH;
        if (!bare && length != OLD_LENGTH + 1 && length != NEW_LENGTH + 1) {
            return Checked.invalid(Finding.of(
                    "PATENT_LENGTH",
                    "专利（申请）号应为8位或12位数字加1位校验码，现为" + length + "位",
                    "A number has 8 or 12 digits and a check character, this one has " + length + " characters"));
        }
        int size = bare ? length : length - 1;
        return PatentRules.broken(number, size, latestYear)
                .map(Checked::<PatentNumber>invalid)
                .orElseGet(() -> checkDigit(number.substring(0, size), bare ? null : number.charAt(size)));
    }

    private static Checked<PatentNumber> checkDigit(String digits, Character given) {
        char right = checkCharacter(digits);
        if (given != null && given == right) {
            return Checked.valid(new PatentNumber(digits, right));
        }
        return Checked.invalid(new Finding(
                given == null ? "PATENT_CHECK_DIGIT_MISSING" : "PATENT_CHECK_DIGIT",
                digits.length() + 1,
                String.valueOf(right),
                (given == null ? "缺少校验码" : "校验码“" + given + "”不符") + "，应为“" + right + "”，即CN" + digits + "." + right,
                (given == null ? "The check digit is missing" : "The check digit '" + given + "' is wrong")
                        + ", it would be '" + right + "': CN" + digits + "." + right));
    }

    /** The one spelling under which numbers are stored and compared: {@code CN200310102344.5}. */
    public String normal() {
        return "CN" + digits + "." + check;
    }

    public int year() {
        return yearOf(digits);
    }

    public Kind kind() {
        return switch (kindDigit(digits)) {
            case '1', '8' -> Kind.INVENTION;
            case '2', '9' -> Kind.UTILITY_MODEL;
            default -> Kind.DESIGN;
        };
    }

    @Override
    public String toString() {
        return normal();
    }

    static int yearOf(String digits) {
        return digits.length() >= NEW_LENGTH
                ? Integer.parseInt(digits.substring(0, 4))
                : century(Integer.parseInt(digits.substring(0, 2)));
    }

    private static int century(int year) {
        return year >= FIRST_YEAR % 100 ? 1900 + year : 2000 + year;
    }

    static char kindDigit(String digits) {
        return digits.charAt(kindPlace(digits) - 1);
    }

    static int kindPlace(String digits) {
        return digits.length() >= NEW_LENGTH ? 5 : 3;
    }

    static int firstYear(String digits) {
        return digits.length() >= NEW_LENGTH ? CHANGE_OF_SCHEME : FIRST_YEAR;
    }

    static int lastYear(String digits, int latestYear) {
        return digits.length() >= NEW_LENGTH ? latestYear : CHANGE_OF_SCHEME;
    }

    private static char checkCharacter(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            sum += (digits.charAt(i) - '0') * (2 + i % 8);
        }
        int rest = sum % 11;
        return rest == 10 ? 'X' : (char) ('0' + rest);
    }
}
