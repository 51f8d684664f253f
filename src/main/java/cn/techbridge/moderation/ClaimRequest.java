package cn.techbridge.moderation;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/** How many cases a moderator takes at once. */
record ClaimRequest(@NotNull @Min(1) @Max(50) Integer count) {}
