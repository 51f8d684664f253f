package cn.techbridge.text;

/** How a quantity bounds what it measures. */
public enum Operator {
    GE,
    LE,
    GT,
    LT,
    EQ,
    RANGE,
    APPROX
}
