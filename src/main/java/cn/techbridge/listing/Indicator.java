package cn.techbridge.listing;

import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;

/**
 * A technical indicator 技术指标.
 *
 * @param op GE, LE, GT, LT, EQ, APPROX, or RANGE with value as the lower and valueTo as the upper end
 * @param unit as written, e.g. MPa, ℃, %; empty for plain numbers
 * @param must a demand's hard requirement; null on achievements
 * @param acceptance how it will be shown to be met, e.g. the test standard and who tests
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Indicator(
        @NotBlank @Size(max = 80) @PlainText String name,
        @NotNull @Code("indicator-operators") String op,
        @NotNull @Digits(integer = 15, fraction = 9) BigDecimal value,
        @Digits(integer = 15, fraction = 9) BigDecimal valueTo,
        @Size(max = 30) @PlainText String unit,
        Boolean must,
        @Size(max = 300) @PlainText String acceptance) {

    public Indicator(String name, String op, BigDecimal value, BigDecimal valueTo, String unit, Boolean must) {
        this(name, op, value, valueTo, unit, must, null);
    }

    public void check(String pointer, Faults faults) {
        boolean range = "RANGE".equals(op);
        faults.addIf(
                range && valueTo == null, pointer + "/valueTo", "required", "区间须给出上限", "a range needs its upper end");
        faults.addIf(
                !range && valueTo != null,
                pointer + "/valueTo",
                "not-allowed",
                "只有区间有上限",
                "only a range has an upper end");
        faults.addIf(
                range && valueTo != null && valueTo.compareTo(value) < 0,
                pointer + "/valueTo",
                "range",
                "上限不得小于下限",
                "the upper end must not be below the lower");
    }

    public static List<String> texts(List<Indicator> indicators) {
        return indicators == null
                ? null
                : indicators.stream().map(Indicator::text).toList();
    }

    /** As people write it: 抗拉强度 ≥ 600 MPa. */
    public String text() {
        String sign = switch (op) {
            case "GE" -> "≥";
            case "LE" -> "≤";
            case "GT" -> ">";
            case "LT" -> "<";
            case "APPROX" -> "≈";
            case "RANGE" -> "";
            default -> "=";
        };
        String figure = value.toPlainString() + (valueTo == null ? "" : "~" + valueTo.toPlainString());
        return (name + " " + sign + figure + (unit == null ? "" : " " + unit)).strip();
    }
}
