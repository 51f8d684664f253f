package cn.techbridge.deal;

import cn.techbridge.listing.YuanAmount;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** What is sent about deals. */
final class DealRequests {
    private DealRequests() {}

    /** A new deal for a case. */
    record Draft(@NotNull UUID caseId, @NotNull @Valid DealTerms terms) implements SelfChecking {
        @Override
        public void check(Faults faults) {
            Faults own = new Faults();
            terms.check(own);
            own.list().forEach(fault -> faults.add(fault.below("/terms")));
        }
    }

    record Signing(@NotNull LocalDate signedOn) {}

    record Registration(
            @NotBlank @Size(max = 40) String registrationNumber,
            @NotNull LocalDate registeredOn) {}

    /** Why a deal ends, or what is objected. */
    record Reason(@NotBlank @Size(max = 1000) @PlainText String reason) {}

    record Resolution(
            @NotNull Objection.State outcome,
            @NotBlank @Size(max = 1000) @PlainText String resolution) implements SelfChecking {
        @Override
        public void check(Faults faults) {
            faults.addIf(
                    outcome == Objection.State.OPEN,
                    "/outcome",
                    "unknown-code",
                    "须为 DISMISSED 或 UPHELD",
                    "must be DISMISSED or UPHELD");
        }
    }

    record Completion(@NotNull LocalDate completedOn) {}

    /**
     * Money that has arrived.
     *
     * @param milestone its number from 1; missing for a royalty
     */
    record Received(
            @PositiveOrZero Integer milestone,
            @NotNull @YuanAmount String amount,
            @NotNull LocalDate paidOn,
            @Size(max = 80) @PlainText String reference) {}
}
