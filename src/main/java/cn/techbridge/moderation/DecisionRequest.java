package cn.techbridge.moderation;

import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A decision; sending back and refusing need a reason that helps the publisher. */
record DecisionRequest(
        @NotNull Decision decision,
        @Size(max = 1000) @PlainText String reason) implements SelfChecking {
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
