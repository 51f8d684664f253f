package cn.techbridge.brokerage;

import cn.techbridge.platform.PlainText;
import cn.techbridge.taxonomy.Code;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What brokers send. */
final class CaseRequests {
    private CaseRequests() {}

    /** Takes 1–10 cases. */
    record Claim(@NotNull @Min(1) @Max(10) Integer count) {}

    /** A write of the holder, fenced by the token of the claim. */
    record Lease(@NotNull Long leaseToken) {}

    /** Gives a pair up for good, with a reason of the closed list. */
    record Decline(
            @NotNull Long leaseToken,
            @NotNull @Code("decline-reasons") String reason,
            @Size(max = 1000) @PlainText String note) {}
}
