package cn.techbridge.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Map;
import java.util.TreeMap;

/**
 * A unit that was understood: {@code value × factor + offset} is the value in base units, and two units of one dimension can be compared.
 *
 * @param symbol canonical spelling, such as {@code W/(m·K)}
 * @param dimension powers of the base units, such as {@code kg·m^-1·s^-2} for pressure; empty for ratios like %
 */
public record Unit(String symbol, BigDecimal factor, BigDecimal offset, String dimension) {

    static Unit of(String symbol, BigDecimal factor, BigDecimal offset, Map<String, Integer> powers) {
        StringBuilder dimension = new StringBuilder();
        new TreeMap<>(powers).forEach((base, power) -> {
            if (power != 0) {
                dimension.append(dimension.isEmpty() ? "" : "·").append(base).append(power == 1 ? "" : "^" + power);
            }
        });
        return new Unit(symbol, factor, offset, dimension.toString());
    }

    public BigDecimal toBase(BigDecimal value) {
        return value.multiply(factor, MathContext.DECIMAL64).add(offset);
    }
}
