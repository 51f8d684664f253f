package cn.techbridge.kernel;

import java.math.BigDecimal;

/** An amount of zero or more, in whole units of an ISO 4217 currency (yuan for CNY) with at most two decimals. */
public record Money(BigDecimal amount, String currency) implements Comparable<Money> {

    public static final String YUAN = "CNY";

    public Money {
        if (amount == null || amount.signum() < 0) {
            throw new IllegalArgumentException("an amount is zero or more");
        }
        if (currency == null || !currency.matches("[A-Z]{3}")) {
            throw new IllegalArgumentException("a currency is three capital letters");
        }
        // 500 and 500.00 are the same money; one scale makes them equal and compare alike in the database.
        if (amount.stripTrailingZeros().scale() > 2) {
            throw new IllegalArgumentException("an amount has at most two decimals");
        }
        amount = amount.setScale(2);
    }

    /** Yuan from a decimal text such as {@code "800000"} or {@code "12.5"}. */
    public static Money yuan(String amount) {
        return yuan(new BigDecimal(amount));
    }

    public static Money yuan(BigDecimal amount) {
        return new Money(amount, YUAN);
    }

    @Override
    public int compareTo(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("cannot compare " + currency + " with " + other.currency);
        }
        return amount.compareTo(other.amount);
    }

    /** The amount as the contract writes it: a plain decimal without trailing zeros. */
    public String decimal() {
        BigDecimal plain = amount.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    @Override
    public String toString() {
        return decimal() + " " + currency;
    }
}
