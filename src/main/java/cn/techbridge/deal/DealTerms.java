package cn.techbridge.deal;

import cn.techbridge.listing.YuanAmount;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.KeptSheet;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * The contract as both sides agree on it; the fields of the 技术合同登记表 that are known before registration. Amounts are yuan as decimal
 * text.
 *
 * @param projectName name of the contract's project; the demand's title when missing
 * @param contractKind the form's finer 合同类别, code list contract-kinds; must belong to the type
 * @param licenceKind licences only: EXCLUSIVE 独占, SOLE 排他, ORDINARY 普通
 * @param seller 卖方 (developer, assignor, licensor, consultant); the achievement's organisation when missing
 * @param buyer 买方; the demand's organisation when missing
 * @param technologyAmount 技术交易额, the part of the price that is for technology; at most the amount
 * @param contractField one of the eleven fields of registration; mapped from the listing's fields when missing
 * @param expectedInvestment 预计新增投入, needed of transfers
 * @param expectedOutput 预计新增产值, needed of transfers
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DealTerms(
        @Size(min = 2, max = 200) @PlainText String projectName,
        @NotNull @Code("contract-types") String contractType,
        @Code("contract-kinds") String contractKind,
        @Code("licence-kinds") String licenceKind,
        @Valid Party seller,
        @Valid Party buyer,
        @NotNull @YuanAmount String amount,
        @NotNull @YuanAmount String technologyAmount,
        @NotNull @Valid Payment payment,
        @Size(max = 7) List<@NotNull @Code("ip-right-types") String> ipRightTypes,
        @NotNull @Code("ip-ownership") String ipOwnership,
        @Code("contract-fields") String contractField,
        @NotNull @Code("social-objectives") String socialObjective,
        @Code("plan-sources") String planSource,
        @NotNull LocalDate validFrom,
        @NotNull LocalDate validUntil,
        @Valid Pricing pricing,
        @YuanAmount String expectedInvestment,
        @YuanAmount String expectedOutput)
        implements KeptSheet, SelfChecking {

    @Override
    public void check(Faults faults) {
        BigDecimal price = new BigDecimal(amount);
        faults.addIf(price.signum() == 0, "/amount", "range", "合同金额须大于 0", "the amount must be more than 0");
        faults.addIf(
                new BigDecimal(technologyAmount).compareTo(price) > 0,
                "/technologyAmount",
                "range",
                "技术交易额不得大于合同金额",
                "the technology amount must not exceed the amount");
        faults.addIf(
                validUntil.isBefore(validFrom),
                "/validUntil",
                "range",
                "有效期截止日不得早于起始日",
                "the contract must not end before it begins");
        payment.check(price, faults);
        if (seller != null) {
            seller.check("/seller", faults);
        }
        if (buyer != null) {
            buyer.check("/buyer", faults);
        }
        if (pricing != null) {
            pricing.check(faults);
        }
        checkType(faults);
    }

    private void checkType(Faults faults) {
        boolean licence = contractType.equals("LICENSE");
        if (licence && licenceKind == null) {
            faults.add(Fault.required("/licenceKind"));
        }
        faults.addIf(
                !licence && licenceKind != null,
                "/licenceKind",
                "not-allowed",
                "只有许可合同有许可方式",
                "only a licence has a licence kind");
        if (contractType.equals("TRANSFER") && expectedInvestment == null) {
            faults.add(Fault.required("/expectedInvestment"));
        }
        if (contractType.equals("TRANSFER") && expectedOutput == null) {
            faults.add(Fault.required("/expectedOutput"));
        }
    }

    /** Whether the owner cannot offer the achievement to others any more: it is assigned, or licensed to one alone. */
    boolean endsTheOffer() {
        return contractType.equals("TRANSFER") || "EXCLUSIVE".equals(licenceKind);
    }

    Pricing priced() {
        return pricing == null ? Pricing.BY_AGREEMENT : pricing;
    }
}
