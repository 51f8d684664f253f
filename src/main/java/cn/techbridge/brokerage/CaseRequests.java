package cn.techbridge.brokerage;

import cn.techbridge.demand.DemandWording;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import cn.techbridge.taxonomy.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;

/** What brokers, operators and the two sides send. */
final class CaseRequests {
    private static final int NOTE = 2000;

    private CaseRequests() {}

    /** Takes 1–10 cases. */
    record Claim(@NotNull @Min(1) @Max(10) Integer count) {}

    /** A write of the holder, fenced by the token of the claim. */
    record Lease(@NotNull Long leaseToken) {}

    /** Gives a pair up, with a reason of the closed list; shareNote lets the note go to the owner with the advice. */
    record Decline(
            @NotNull Long leaseToken,
            @NotNull @Code("decline-reasons") String reason,
            @Size(max = 1000) @PlainText String note,
            Boolean shareNote) {}

    /** One step of the case; what it needs depends on the step, see {@link Stage}. */
    record Advance(
            @NotNull Long leaseToken,
            @NotNull Stage to,
            @Size(max = NOTE) @PlainText String note,
            ActsFor actsFor,
            Side waitsFor) {}

    /** The achievement for a case that began with a demand alone. */
    record Choice(@NotNull Long leaseToken, @NotNull UUID achievementId) {}

    /** How the broker would word the demand, and why. */
    record Wording(
            @NotNull Long leaseToken,
            @NotNull @Valid DemandWording wording,
            @Size(max = NOTE) @PlainText String note) {}

    /** What the demand's owner says to it. */
    record WordingAnswer(
            @NotNull Boolean accept,
            @Size(max = NOTE) @PlainText String note) {}

    /** Offers the case to another broker. */
    record Transfer(
            @NotNull Long leaseToken,
            @NotNull UUID brokerId,
            @Size(max = NOTE) @PlainText String note) {}

    /** The operator gives the case to a broker, or, without one, back to the queue. */
    record Assign(
            UUID brokerId,
            @NotBlank @Size(max = NOTE) @PlainText String note) {}

    /** A note to the history; shared with the two sides, or kept within the agency. */
    record Note(@NotBlank @Size(max = NOTE) @PlainText String text, boolean shared) {}

    /** Something to do. */
    record Task(@NotBlank @Size(max = 200) @PlainText String title, LocalDate dueOn) {}

    /**
     * A side's answer: yes or no, what kind of cooperation it seeks, what it still needs to know, who it is; a no has a reason.
     *
     * @param dualAgency agrees that the broker acts for both sides
     */
    record Eoi(
            @NotNull Boolean yes,
            @Size(max = NOTE) @PlainText String cooperationSought,
            @Size(max = NOTE) @PlainText String missingInformation,
            @Size(max = NOTE) @PlainText String aboutUs,
            Boolean dualAgency,
            @Code("decline-reasons") String reason,
            @Size(max = 1000) @PlainText String note)
            implements SelfChecking {
        @Override
        public void check(Faults faults) {
            faults.addIf(!yes && reason == null, "/reason", "required", "请说明原因", "a no needs its reason");
            faults.addIf(
                    yes && (cooperationSought == null || cooperationSought.isBlank()),
                    "/cooperationSought",
                    "required",
                    "请说明希望的合作方式",
                    "say which cooperation you seek");
        }
    }

    /** Accepts the confidentiality terms, naming the version that was read. */
    record Nda(@NotBlank @Size(max = 20) @PlainText String textVersion) {}

    /** Asks for what a side keeps restricted. */
    record Disclosure(@NotNull Side of, @NotNull What what) {}

    /** CONTACT: who to speak to. DETAIL: what is not public. */
    enum What {
        CONTACT,
        DETAIL
    }

    /** A broker's tie to an organisation, named by its 统一社会信用代码. */
    record Relation(
            @NotBlank @Size(max = 30) String uscc,
            @NotNull Tie kind,
            @Size(max = 500) @PlainText String note) {}

    /** 任职、投资、亲属. */
    enum Tie {
        EMPLOYER,
        INVESTMENT,
        KIN
    }
}
