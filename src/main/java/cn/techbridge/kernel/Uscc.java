package cn.techbridge.kernel;

import java.util.List;

/**
 * Unified social credit code of an organisation (统一社会信用代码, GB 32100-2015): 18 characters with a check character at the end, and at
 * places 9–17 an organisation code with a check digit of its own (GB 11714).
 */
public record Uscc(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
    private static final int[] INNER_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};
    private static final int INNER_START = 8;

    public Uscc {
        if (!(check(value) instanceof Checked.Valid<String>)) {
            throw new IllegalArgumentException("not a unified social credit code");
        }
    }

    /**
     * Reads a code as people type it (blanks, lower case, full width). Rules: {@code USCC_LENGTH}, {@code USCC_CHARACTER},
     * {@code USCC_REGION}, {@code USCC_CHECK_DIGIT}; {@code USCC_ORGANISATION_CHECK_DIGIT} only warns, because codes given out in the
     * early years break it.
     */
    public static Checked<Uscc> parse(String text) {
        return switch (check(Plain.compact(text))) {
            case Checked.Valid<String>(String code, List<Finding> warnings) ->
                new Checked.Valid<>(new Uscc(code), warnings);
            case Checked.Invalid<String>(Finding finding) -> Checked.invalid(finding);
        };
    }

    /** The six digits of the place of registration (GB/T 2260). */
    public String regionCode() {
        return value.substring(2, 8);
    }

    /** The nine characters of the organisation code (GB 11714). */
    public String organisationCode() {
        return value.substring(INNER_START, LENGTH - 1);
    }

    @Override
    public String toString() {
        return value;
    }

    private static Checked<String> check(String code) {
        if (code.length() != LENGTH) {
            return Checked.invalid(Finding.of(
                    "USCC_LENGTH",
                    "统一社会信用代码应为18位，现为" + code.length() + "位",
                    "A unified social credit code has 18 characters, this one has " + code.length()));
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(code.charAt(i)) < 0) {
                return Checked.invalid(Finding.at(
                        "USCC_CHARACTER",
                        i + 1,
                        "第" + (i + 1) + "位“" + code.charAt(i) + "”不允许出现（不使用I、O、S、V、Z及符号）",
                        "Character " + (i + 1) + " '" + code.charAt(i)
                                + "' is not allowed (I, O, S, V, Z are never used)"));
            }
        }
        int letter = Plain.firstNonDigit(code, 2, INNER_START);
        if (letter > 0) {
            return Checked.invalid(Finding.at(
                    "USCC_REGION",
                    letter,
                    "第3至8位为行政区划码，应全为数字，第" + letter + "位不是",
                    "Characters 3 to 8 are the region code and must be digits, character " + letter + " is not"));
        }
        char right = checkCharacter(code);
        if (code.charAt(LENGTH - 1) != right) {
            return Checked.invalid(new Finding(
                    "USCC_CHECK_DIGIT",
                    LENGTH,
                    String.valueOf(right),
                    "第18位校验码不符，按GB 32100-2015应为“" + right + "”",
                    "The check character at place 18 is wrong, by GB 32100-2015 it would be '" + right + "'"));
        }
        char inner = innerCheckCharacter(code);
        return new Checked.Valid<>(code, code.charAt(LENGTH - 2) == inner ? List.of() : List.of(innerWarning(inner)));
    }

    private static Finding innerWarning(char right) {
        return new Finding(
                "USCC_ORGANISATION_CHECK_DIGIT",
                LENGTH - 1,
                String.valueOf(right),
                "第17位主体标识码的校验码不符，按GB 11714应为“" + right + "”；早期发放的代码可能如此，请核对",
                "The organisation code's own check digit at place 17 would be '" + right
                        + "' by GB 11714; some early codes break this rule, please verify");
    }

    private static char checkCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static char innerCheckCharacter(String code) {
        int sum = 0;
        for (int i = 0; i < INNER_WEIGHTS.length; i++) {
            sum += Character.digit(code.charAt(INNER_START + i), 36) * INNER_WEIGHTS[i];
        }
        int rest = 11 - sum % 11;
        return rest == 10 ? 'X' : rest == 11 ? '0' : (char) ('0' + rest);
    }
}
