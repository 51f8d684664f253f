package cn.techbridge.standing;

import cn.techbridge.platform.PlainText;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** How content one side is with the broker's work, from 1 to 5; the comment is for the operator. */
record Satisfaction(
        @NotNull @Min(1) @Max(5) Integer score,
        @Size(max = 1000) @PlainText String comment) {}
