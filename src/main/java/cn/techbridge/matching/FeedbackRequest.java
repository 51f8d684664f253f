package cn.techbridge.matching;

import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import cn.techbridge.taxonomy.Code;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A person's judgement of a match; a refusal names its reason from the closed list. */
record FeedbackRequest(
        @NotNull Verdict verdict,
        @Code("decline-reasons") String reason,
        @Size(max = 1000) @PlainText String note) implements SelfChecking {

    /** Whether the achievement solves the demand. */
    enum Verdict {
        RELEVANT,
        PARTLY,
        NOT_RELEVANT
    }

    @Override
    public void check(Faults faults) {
        faults.addIf(
                verdict == Verdict.NOT_RELEVANT && reason == null,
                "/reason",
                "required",
                "请说明不相关的原因",
                "say why it is not relevant");
    }
}
