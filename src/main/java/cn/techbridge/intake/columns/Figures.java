package cn.techbridge.intake.columns;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts and days as people write them. */
final class Figures {
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?(?:[ T]\\d{1,2}:\\d{2}.*)?");
    private static final Pattern PACKED = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern AMOUNT = Pattern.compile("[¥￥]?([\\d,，]{1,24}(?:\\.\\d{1,9})?)(万|亿)?(?:元|人民币)?");

    private Figures() {}

    /** As decimal text in yuan; what is no amount comes back as it is. */
    static String yuan(String text, int unit) {
        Matcher matcher = AMOUNT.matcher(text.replaceAll("\\s+", ""));
        String digits = matcher.matches() ? matcher.group(1).replaceAll("[,，]", "") : "";
        if (digits.isEmpty()) {
            return text;
        }
        long factor = matcher.group(2) == null ? unit : matcher.group(2).equals("万") ? 10_000 : 100_000_000;
        BigDecimal amount =
                new BigDecimal(digits).multiply(BigDecimal.valueOf(factor)).stripTrailingZeros();
        return (amount.scale() < 0 ? amount.setScale(0) : amount).toPlainString();
    }

    /** As ISO date, or null when there is no such day. */
    static String date(String text) {
        Matcher matcher = DAY.matcher(text.strip());
        if (!matcher.matches()) {
            matcher = PACKED.matcher(text.strip());
        }
        if (!matcher.matches()) {
            return null;
        }
        try {
            return LocalDate.of(
                            Integer.parseInt(matcher.group(1)),
                            Integer.parseInt(matcher.group(2)),
                            Integer.parseInt(matcher.group(3)))
                    .toString();
        } catch (DateTimeException noSuchDay) {
            return null;
        }
    }
}
