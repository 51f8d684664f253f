package cn.techbridge.text;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Understands units as people spell them ({@code Mpa}, {@code ㎜}, {@code kW.h}, {@code 万元/吨}) and compares values across them. */
public final class Units {

    private static final int CACHE_LIMIT = 4096;
    private static final double CLOSE = 1e-9;
    private static final Set<String> NO_UNIT = Set.of("", "-", "—", "/", "无");
    private static final Unit PLAIN_NUMBER = Unit.of("", BigDecimal.ONE, BigDecimal.ZERO, Map.of());
    private static final Map<String, Optional<Unit>> KNOWN = new ConcurrentHashMap<>();

    private Units() {}

    /** The unit, or empty when it is not known; null, an empty text and a dash stand for plain numbers, which compare with ratios. */
    public static Optional<Unit> parse(String unit) {
        if (unit == null || NO_UNIT.contains(unit)) {
            return Optional.of(PLAIN_NUMBER);
        }
        if (unit.length() > UnitReader.LONGEST) {
            return Optional.empty();
        }
        Optional<Unit> known = KNOWN.get(unit);
        if (known == null) {
            known = new UnitReader(unit).read();
            // Unit texts come from users: the memory of them must not grow without end.
            if (KNOWN.size() < CACHE_LIMIT) {
                KNOWN.put(unit, known);
            }
        }
        return known;
    }

    public static boolean isKnown(String unit) {
        return parse(unit).isPresent();
    }

    /** Whether values in the two units can be compared: one dimension, or, for units not known, the same spelling after folding. */
    public static boolean convertible(String a, String b) {
        Optional<Unit> first = parse(a);
        Optional<Unit> second = parse(b);
        return first.isPresent() && second.isPresent()
                ? first.get().dimension().equals(second.get().dimension())
                : first.isEmpty() && second.isEmpty() && plain(a).equals(plain(b));
    }

    /** The value in base units (m, kg, s, A, K, mol, yuan, bit and their products); empty when the unit is not known. */
    public static Optional<BigDecimal> toBase(BigDecimal value, String unit) {
        return parse(unit).map(known -> known.toBase(value));
    }

    /** Compares two values, equal within one part in a thousand million; empty when the units are not convertible. */
    public static OptionalInt compare(BigDecimal a, String unitA, BigDecimal b, String unitB) {
        if (!convertible(unitA, unitB)) {
            return OptionalInt.empty();
        }
        double first = toBase(a, unitA).orElse(a).doubleValue();
        double second = toBase(b, unitB).orElse(b).doubleValue();
        boolean same = Math.abs(first - second) <= CLOSE * Math.max(Math.abs(first), Math.abs(second));
        return OptionalInt.of(same ? 0 : Double.compare(first, second));
    }

    /** The canonical spelling of a known unit, otherwise the folded text without blanks. */
    public static String canonical(String unit) {
        return parse(unit).map(Unit::symbol).orElseGet(() -> Fold.display(unit).replaceAll("\\s+", ""));
    }

    private static String plain(String unit) {
        return Fold.search(unit).replaceAll("\\s+", "");
    }
}
