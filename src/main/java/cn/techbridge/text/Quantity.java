package cn.techbridge.text;

import java.math.BigDecimal;

/**
 * A quantity found in free text.
 *
 * @param name the noun phrase before it, a guess; empty when there is none
 * @param value the figure, or the lower end of a range
 * @param valueTo the upper end of a range, otherwise null
 * @param unit as written after {@link Fold#display}; empty for plain numbers
 * @param start offset of the operator or first digit in the text
 * @param end offset behind the unit or the closing operator word
 */
public record Quantity(
        String name, Operator op, BigDecimal value, BigDecimal valueTo, String unit, int start, int end) {}
