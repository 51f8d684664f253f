package cn.techbridge.standing;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A year (2026), quarter (2026-Q4) or month (2026-11) of China's calendar; until is the first day after it. */
record Period(String name, LocalDate from, LocalDate until) {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final Pattern FORM = Pattern.compile("(20\\d{2})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])))?");

    /** @throws Problem 400 when the text is none of the three */
    static Period parse(String text, Instant now) {
        String wanted = text == null ? String.valueOf(now.atZone(CHINA).getYear()) : text;
        Matcher parts = FORM.matcher(wanted);
        if (!parts.matches()) {
            throw Problem.invalid(Fault.of(
                    "?period",
                    "format",
                    "须为年、季或月，如 2026、2026-Q4、2026-11",
                    "must be a year, quarter or month, e.g. 2026, 2026-Q4, 2026-11"));
        }
        LocalDate year = LocalDate.of(Integer.parseInt(parts.group(1)), 1, 1);
        if (parts.group(2) != null) {
            LocalDate from = year.plusMonths(3L * (Integer.parseInt(parts.group(2)) - 1));
            return new Period(wanted, from, from.plusMonths(3));
        }
        if (parts.group(3) != null) {
            LocalDate from = year.withMonth(Integer.parseInt(parts.group(3)));
            return new Period(wanted, from, from.plusMonths(1));
        }
        return new Period(wanted, year, year.plusYears(1));
    }

    Instant begins() {
        return from.atStartOfDay(CHINA).toInstant();
    }

    Instant ends() {
        return until.atStartOfDay(CHINA).toInstant();
    }
}
