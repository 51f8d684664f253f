package cn.techbridge.matching;

import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import cn.techbridge.taxonomy.Code;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A person's judgement of a match; a refusal names its reason from the closed list.
 *
 * @param level how well it fits, 1 无, 2 弱, 3 较强, 4 强相关; else the verdict stands for one
 */
record FeedbackRequest(
        @NotNull Verdict verdict,
        @Min(1) @Max(4) Integer level,
        @Code("decline-reasons") String reason,
        @Size(max = 1000) @PlainText String note)
        implements SelfChecking {

    /** Whether the achievement solves the demand. */
    enum Verdict {
        RELEVANT(3),
        PARTLY(2),
        NOT_RELEVANT(1);

        private final int level;

        Verdict(int level) {
            this.level = level;
        }

        /** The level it stands for where none is given. */
        int level() {
            return level;
        }
    }

    int judgedLevel() {
        return level == null ? verdict.level() : level;
    }

    @Override
    public void check(Faults faults) {
        faults.addIf(
                verdict != null && level != null && (verdict == Verdict.NOT_RELEVANT) != (level == 1),
                "/level",
                "inconsistent",
                "等级与评价不一致：不相关为 1 级，其余为 2–4 级",
                "level and verdict disagree: what is not relevant is 1, all else 2 to 4");
        faults.addIf(
                verdict == Verdict.NOT_RELEVANT && reason == null,
                "/reason",
                "required",
                "请说明不相关的原因",
                "say why it is not relevant");
    }
}
