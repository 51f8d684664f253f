package cn.techbridge.moderation;

import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.stream.Collectors;

/** A decision; sending back and refusing need a reason that helps the publisher. */
record DecisionRequest(
        @NotNull Decision decision,
        @Size(max = 1000) @PlainText String reason,
        @Size(max = 20) List<@NotNull @Valid Remark> remarks)
        implements SelfChecking {

    /** Reason and remarks as one text, as the owner reads it. */
    String note() {
        if (remarks == null || remarks.isEmpty()) {
            return reason;
        }
        String lines = remarks.stream().map(Remark::toString).collect(Collectors.joining("\n"));
        return reason == null ? lines : reason + "\n" + lines;
    }

    @Override
    public void check(Faults faults) {
        faults.addIf(
                decision != Decision.APPROVE && (reason == null || reason.isBlank()),
                "/reason",
                "required",
                "退回或拒绝须说明理由",
                "returning or rejecting needs a reason");
    }
}
