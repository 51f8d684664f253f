package cn.techbridge.privacy;

import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;

/**
 * A person by what identifies one; at least one of these. A name identifies nobody and is not taken.
 *
 * @param phone digits, with or without +86, blanks and hyphens
 * @param certificateNumber of a broker or technology manager
 */
record PersonRequest(
        @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}", message = "不是有效的账号标识|is not an account id")
        String subject,

        @Pattern(regexp = "\\+?[0-9][0-9 -]{5,18}[0-9]", message = "不是有效的电话号码|is not a phone number")
        String phone,

        @Pattern(regexp = "[^@\\s\"\\\\]{1,64}@[^@\\s\"\\\\]{3,80}", message = "不是有效的电子邮箱|is not an e-mail address")
        String email,

        @Size(min = SHORTEST, max = 60) @PlainText String certificateNumber)
        implements SelfChecking {
    /** A shorter mark, such as a year, stands in texts that have nothing to do with the person. */
    private static final int SHORTEST = 7;

    @Override
    public void check(Faults faults) {
        faults.addIf(
                Stream.of(subject, phone, email, certificateNumber).allMatch(mark -> mark == null || mark.isBlank()),
                "/person",
                "required",
                "请给出账号、电话、邮箱或证书编号之一",
                "give an account, a phone number, an e-mail address or a certificate number");
        faults.addIf(
                phone != null && phone.replaceAll("[^0-9]", "").length() < SHORTEST,
                "/person/phone",
                "size",
                "至少 7 位数字",
                "has at least 7 digits");
        faults.addIf(
                certificateNumber != null && certificateNumber.matches(".*[\"\\\\].*"),
                "/person/certificateNumber",
                "format",
                "含有不允许的字符",
                "has characters that are not allowed");
    }

    PersonMarks marks() {
        return PersonMarks.of(subject, phone, email, certificateNumber);
    }
}
