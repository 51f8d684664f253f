package cn.techbridge.deal;

import cn.techbridge.listing.YuanAmount;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * How the price is paid.
 *
 * @param milestones what is due when; their amounts add up to the price, except that royalties may be the rest of it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Payment(
        @NotNull @Code("payment-modes") String mode,
        @Valid Royalty royalty,
        @Size(max = 50) List<@NotNull @Valid Milestone> milestones) {

    /** A share of sales 销售额, profit 利润 or output 产值, in percent. */
    record Royalty(
            @NotNull
            @Pattern(
                    regexp = "SALES|PROFIT|OUTPUT",
                    message = "须为 SALES、PROFIT 或 OUTPUT|must be SALES, PROFIT or OUTPUT")
            String base,

            @NotNull @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
            BigDecimal percent) {}

    /** A step of the work with the part of the price that is due for it, in yuan; 0.00 when nothing is. */
    record Milestone(
            @NotBlank @Size(max = 120) @PlainText String name,
            @NotNull LocalDate dueOn,
            @NotNull @YuanAmount String amount) {
        BigDecimal yuan() {
            return new BigDecimal(amount);
        }
    }

    boolean hasRoyalty() {
        return mode.contains("ROYALTY");
    }

    List<Milestone> steps() {
        return milestones == null ? List.of() : milestones;
    }

    void check(BigDecimal price, Faults faults) {
        if (hasRoyalty() && royalty == null) {
            faults.add(Fault.required("/payment/royalty"));
        }
        faults.addIf(
                !hasRoyalty() && royalty != null,
                "/payment/royalty",
                "not-allowed",
                "该支付方式没有提成",
                "this payment mode has no royalty");
        faults.addIf(
                mode.equals("LUMP_SUM") && steps().size() > 1,
                "/payment/milestones",
                "size",
                "一次总付只有一笔",
                "a lump sum is paid at once");
        boolean whole = mode.equals("LUMP_SUM") && steps().isEmpty();
        BigDecimal sum = steps().stream().map(Milestone::yuan).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean fits = hasRoyalty() ? sum.compareTo(price) <= 0 : whole || sum.compareTo(price) == 0;
        faults.addIf(
                !fits,
                "/payment/milestones",
                "sum",
                "各期金额之和（%s）应等于合同金额".formatted(sum.toPlainString()),
                "the milestones add up to %s, not to the price".formatted(sum.toPlainString()));
    }

    /** A lump sum without a milestone is one, due when the contract ends. */
    Payment completed(String price, LocalDate end) {
        return mode.equals("LUMP_SUM") && steps().isEmpty()
                ? new Payment(mode, royalty, List.of(new Milestone("一次总付", end, price)))
                : this;
    }
}
