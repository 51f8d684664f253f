package cn.techbridge.duplicates;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** Which of the two stays. */
record MergeRequest(@NotNull UUID keep) {}
