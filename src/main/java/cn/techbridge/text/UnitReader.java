package cn.techbridge.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one unit expression: atoms with powers, joined by {@code ·} and {@code /}, with brackets and the multipliers 万 and 亿. */
final class UnitReader {

    static final int LONGEST = 40;
    private static final Map<Character, BigDecimal> MULTIPLIERS =
            Map.of('千', new BigDecimal("1000"), '万', new BigDecimal("10000"), '亿', new BigDecimal("100000000"));
    /** A rate that names what it counts, as in kWh/t水. */
    private static final Pattern SUBSTANCE = Pattern.compile("(.+/.*[A-Za-z0-9)])\\p{IsHan}{1,3}");

    private static final String TIMES = "·*×.";

    private final String text;
    private int at;
    private BigDecimal factor = BigDecimal.ONE;
    private final Map<String, Integer> powers = new HashMap<>();
    private final StringBuilder symbol = new StringBuilder();
    private UnitTable.Atom only;
    private int atoms;

    UnitReader(String unit) {
        text = Fold.flatten(Fold.display(unit)).replaceAll("\\s+", "").replace("每", "/");
    }

    Optional<Unit> read() {
        UnitTable.Atom whole = UnitTable.find(text);
        if (whole != null) {
            return Optional.of(Unit.of(whole.symbol(), whole.factor(), whole.offset(), whole.dimension()));
        }
        if (text.isEmpty() || !product(1) || at < text.length()) {
            Matcher substance = SUBSTANCE.matcher(text);
            return substance.matches() ? new UnitReader(substance.group(1)).read() : Optional.empty();
        }
        BigDecimal offset = atoms == 1 && only != null ? only.offset() : BigDecimal.ZERO;
        return Optional.of(Unit.of(symbol.toString(), factor, offset, powers));
    }

    private boolean product(int sign) {
        int direction = sign;
        while (true) {
            if (!group(direction)) {
                return false;
            }
            if (at >= text.length() || text.charAt(at) == ')') {
                return true;
            }
            char joint = text.charAt(at++);
            if (joint == '/') {
                direction = -sign;
                symbol.append('/');
            } else if (TIMES.indexOf(joint) >= 0) {
                symbol.append('·');
            } else {
                return false;
            }
        }
    }

    private boolean group(int sign) {
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            symbol.append('(');
            boolean closed = product(sign) && at < text.length() && text.charAt(at++) == ')';
            symbol.append(')');
            return closed;
        }
        return atom(sign);
    }

    private boolean atom(int sign) {
        int end = at;
        while (end < text.length() && "/()".indexOf(text.charAt(end)) < 0 && TIMES.indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String word = text.substring(at, end);
        at = end;
        int power = powerOf(word);
        String name = withoutPower(word);
        UnitTable.Atom found = UnitTable.find(name);
        StringBuilder multiplier = new StringBuilder();
        while (found == null && name.length() > 1 && MULTIPLIERS.containsKey(name.charAt(0))) {
            multiply(MULTIPLIERS.get(name.charAt(0)), sign);
            multiplier.append(name.charAt(0));
            name = name.substring(1);
            found = UnitTable.find(name);
        }
        if (found == null || power == 0) {
            return false;
        }
        add(found, power * sign);
        symbol.append(multiplier).append(found.symbol()).append(power == 1 ? "" : String.valueOf(power));
        return true;
    }

    private void add(UnitTable.Atom found, int power) {
        for (int i = 0; i < Math.abs(power); i++) {
            multiply(found.factor(), power);
        }
        found.dimension().forEach((base, own) -> powers.merge(base, own * power, Integer::sum));
        atoms++;
        only = power == 1 ? found : null;
    }

    private void multiply(BigDecimal by, int sign) {
        factor = sign > 0 ? factor.multiply(by, MathContext.DECIMAL64) : factor.divide(by, MathContext.DECIMAL64);
    }

    /** The digit after the name, as in m3, m^3 or m-1; names such as hm2 that end in a digit were found whole before. */
    private static int powerOf(String word) {
        if (word.isEmpty() || !Character.isDigit(word.charAt(word.length() - 1)) || UnitTable.find(word) != null) {
            return 1;
        }
        int digit = Character.digit(word.charAt(word.length() - 1), 10);
        return word.length() > 1 && word.charAt(word.length() - 2) == '-' ? -digit : digit;
    }

    private static String withoutPower(String word) {
        return UnitTable.find(word) != null ? word : word.replaceFirst("\\^?-?\\d$", "");
    }
}
