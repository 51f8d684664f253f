package cn.techbridge.deal;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * How the price came about (促进科技成果转化法 Art. 18).
 *
 * @param mode AGREEMENT 协议, LISTING 挂牌 (needs venue, reference, from, until), AUCTION 拍卖 (needs venue, reference and the day, as from)
 * @param venue the technology exchange or auction house
 * @param reference number of the listing or of the auction's confirmation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Pricing(
        @NotNull @Code("deal-modes") String mode,
        @Size(max = 120) @PlainText String venue,
        @Size(max = 80) @PlainText String reference,
        LocalDate from,
        LocalDate until) {
    static final Pricing BY_AGREEMENT = new Pricing("AGREEMENT", null, null, null, null);

    boolean isByAgreement() {
        return mode.equals("AGREEMENT");
    }

    void check(Faults faults) {
        if (isByAgreement()) {
            faults.addIf(venue != null, "/pricing/venue", "not-allowed", "协议定价没有交易场所", "an agreed price has no venue");
            return;
        }
        need(venue, "venue", faults);
        need(reference, "reference", faults);
        need(from, "from", faults);
        if (mode.equals("LISTING")) {
            need(until, "until", faults);
        }
        faults.addIf(
                from != null && until != null && until.isBefore(from),
                "/pricing/until",
                "range",
                "截止日期不得早于起始日期",
                "the end must not be before the beginning");
    }

    private static void need(Object value, String name, Faults faults) {
        if (value == null || value instanceof String text && text.isBlank()) {
            faults.add(Fault.required("/pricing/" + name));
        }
    }
}
