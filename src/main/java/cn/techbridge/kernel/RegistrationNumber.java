package cn.techbridge.kernel;

import java.time.Year;
import java.time.ZoneId;

/** Registration number of an achievement (成果登记号): 3 characters of the place or ministry, 4 of the year, Y, 4 of the serial. */
public record RegistrationNumber(String value) {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int LENGTH = 12;
    private static final int MARK = 7;
    private static final int FIRST_YEAR = 1978;

    /**
     * Rules: {@code REGISTRATION_LENGTH}, {@code REGISTRATION_OFFICE}, {@code REGISTRATION_YEAR}, {@code REGISTRATION_MARK},
     * {@code REGISTRATION_SERIAL}.
     */
    public static Checked<RegistrationNumber> parse(String text) {
        return parse(text, Year.now(CHINA).getValue());
    }

    static Checked<RegistrationNumber> parse(String text, int latestYear) {
        String plain = Plain.compact(text);
        if (plain.length() != LENGTH) {
            return Checked.invalid(Finding.of(
                    "REGISTRATION_LENGTH",
                    "成果登记号应为12位，现为" + plain.length() + "位",
                    "A registration number has 12 characters, this one has " + plain.length()));
        }
        if (!plain.substring(0, 3).matches("[0-9A-Z]{3}")) {
            return Checked.invalid(Finding.at(
                    "REGISTRATION_OFFICE",
                    1,
                    "第1至3位为地方或部门代码，应为数字或字母",
                    "Characters 1 to 3 are the code of the place or ministry: digits or letters"));
        }
        int stranger = Plain.firstNonDigit(plain, 3, MARK);
        int year = stranger > 0 ? 0 : Integer.parseInt(plain.substring(3, MARK));
        if (year < FIRST_YEAR || year > latestYear) {
            return Checked.invalid(Finding.at(
                    "REGISTRATION_YEAR",
                    4,
                    "第4至7位为登记年份，应在" + FIRST_YEAR + "至" + latestYear + "之间",
                    "Characters 4 to 7 are the year, between " + FIRST_YEAR + " and " + latestYear));
        }
        if (plain.charAt(MARK) != 'Y') {
            return Checked.invalid(
                    new Finding("REGISTRATION_MARK", MARK + 1, "Y", "第8位应为字母Y", "Character 8 should be the letter Y"));
        }
        int place = Plain.firstNonDigit(plain, MARK + 1, LENGTH);
        if (place > 0) {
            return Checked.invalid(Finding.at(
                    "REGISTRATION_SERIAL",
                    place,
                    "第9至12位为流水号，应为数字，第" + place + "位不是",
                    "Characters 9 to 12 are the serial and must be digits, character " + place + " is not"));
        }
        return Checked.valid(new RegistrationNumber(plain));
    }

    public int year() {
        return Integer.parseInt(value.substring(3, MARK));
    }

    @Override
    public String toString() {
        return value;
    }
}
