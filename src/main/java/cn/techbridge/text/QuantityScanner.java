package cn.techbridge.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Walks over one text from number to number and reads what stands around each. */
final class QuantityScanner {

    private static final String FIGURE = "\\d{1,15}(?:,\\d{3})*(?:\\.\\d{1,12})?";
    private static final String POWER = "(?:\\s?[×xX*]\\s?10(?:\\^?-?\\d{1,2}|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))?";
    private static final Pattern NUMBER =
            Pattern.compile("(?:(?<=[pP][hH])|(?<![A-Za-z0-9.第])(?<![A-Za-z]-))(?<num>" + FIGURE + POWER + ")");
    private static final Pattern RANGE =
            Pattern.compile("\\s?(?<joint>~|-{1,2}|—{1,2}|至|到|±)\\s?(?<minus>-?)(?<num>" + FIGURE + POWER + ")");
    private static final BigDecimal FIRST_YEAR = BigDecimal.valueOf(1900);
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(2100);

    private final String text;
    private final Matcher numbers;
    private int start;
    private int end;
    private BigDecimal value;
    private BigDecimal valueTo;
    private String unit;

    QuantityScanner(String text) {
        this.text = text;
        numbers = NUMBER.matcher(text);
    }

    boolean next(int from) {
        if (!numbers.find(from)) {
            return false;
        }
        start = numbers.start("num");
        end = numbers.end("num");
        value = decimal(numbers.group("num"));
        valueTo = null;
        if (start > 0 && text.charAt(start - 1) == '-' && !afterDigit(start - 1)) {
            start--;
            value = value.negate();
        }
        readUnit();
        readSecond();
        return true;
    }

    int end() {
        return end;
    }

    /** The quantity at the place reached, or empty when the number is a date, a count, a name or has nothing beside it. */
    Optional<Quantity> quantity(int previousEnd) {
        int before = skipBlanksBack(start);
        boolean tolerance = before > 0 && text.charAt(before - 1) == '±';
        if (tolerance && valueTo == null) {
            valueTo = value;
            value = value.negate();
            before--;
        }
        OperatorWords.Found prefix = OperatorWords.before(text, before);
        int opStart = prefix == null
                ? tolerance ? before : start
                : before - prefix.word().length();
        String name = QuantityName.before(text, Math.min(previousEnd, opStart), opStart);
        OperatorWords.Found suffix = OperatorWords.behind(text, end);
        boolean bounded = suffix != null || prefix != null && prefix.op() != Operator.EQ || tolerance;
        if (!isMeasure(name, bounded, before)) {
            return Optional.empty();
        }
        end += suffix == null ? 0 : suffix.word().length();
        return Optional.of(new Quantity(name, operator(prefix, suffix, name), value, valueTo, unit, opStart, end));
    }

    private boolean isMeasure(String name, boolean bounded, int before) {
        if (unit.isEmpty()) {
            // "指标为0.95" without a unit says nothing certain, "AUC≥0.95" does.
            return (bounded || valueTo != null && name.toLowerCase(Locale.ROOT).contains("ph"))
                    && !name.isEmpty()
                    && (end >= text.length() || !Character.isLetter(text.charAt(end)));
        }
        boolean year = "年".equals(unit) && value.compareTo(FIRST_YEAR) >= 0 && value.compareTo(LAST_YEAR) <= 0;
        boolean baseline = valueTo == null && before > 0 && "从由".indexOf(text.charAt(before - 1)) >= 0;
        return !year
                && !baseline
                && !QuantityUnit.isNever(unit, name)
                && (bounded || valueTo != null || !QuantityUnit.isCounted(unit));
    }

    private Operator operator(OperatorWords.Found prefix, OperatorWords.Found suffix, String name) {
        if (valueTo != null) {
            return Operator.RANGE;
        }
        // "控制在5%左右" and "达到90%以上": the word behind says more than a plain verb before.
        if (suffix != null
                && (prefix == null
                        || prefix.op() == null
                        || prefix.op() == Operator.EQ
                        || suffix.op() == Operator.APPROX)) {
            return suffix.op();
        }
        if (prefix == null) {
            return Operator.EQ;
        }
        return prefix.op() != null ? prefix.op() : OperatorWords.better(prefix.word(), name, unit);
    }

    private void readUnit() {
        int at = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        unit = QuantityUnit.at(text, at);
        end = unit.isEmpty() ? end : at + unit.length();
    }

    private void readSecond() {
        Matcher second = RANGE.matcher(text).region(end, text.length());
        if (!second.lookingAt()) {
            return;
        }
        BigDecimal other = decimal(second.group("num"));
        other = second.group("minus").isEmpty() ? other : other.negate();
        boolean tolerance = "±".equals(second.group("joint"));
        // 2-1 is a name, 1-2 a range; a range with its lower end behind is none.
        if (!tolerance && other.compareTo(value) <= 0) {
            return;
        }
        String firstUnit = unit;
        end = second.end();
        readUnit();
        unit = unit.isEmpty() ? firstUnit : unit;
        valueTo = tolerance ? value.add(other) : other;
        value = tolerance ? value.subtract(other) : value;
    }

    private int skipBlanksBack(int from) {
        int at = from;
        while (at > 0 && text.charAt(at - 1) == ' ') {
            at--;
        }
        return at;
    }

    private boolean afterDigit(int at) {
        return at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)) && text.charAt(at - 1) < 128;
    }

    private static BigDecimal decimal(String figure) {
        String flat = Fold.flatten(figure.replace(",", "").replaceAll("\\s", ""));
        String[] parts = flat.split("[×xX*]");
        BigDecimal mantissa = new BigDecimal(parts[0]);
        return parts.length == 1
                ? mantissa
                : new BigDecimal(mantissa.scaleByPowerOfTen(
                                Integer.parseInt(parts[1].substring(2).replace("^", "")))
                        .toPlainString());
    }
}
