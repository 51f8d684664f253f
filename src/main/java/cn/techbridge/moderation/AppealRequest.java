package cn.techbridge.moderation;

import cn.techbridge.platform.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Why the owner thinks that a decision is wrong. */
record AppealRequest(@NotBlank @Size(max = 2000) @PlainText String reason) {}
