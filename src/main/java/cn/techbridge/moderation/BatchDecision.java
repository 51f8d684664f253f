package cn.techbridge.moderation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/** One decision on many cases; each is decided on its own. */
record BatchDecision(
        @NotEmpty @Size(max = 100) List<@NotNull UUID> ids,
        @NotNull @Valid DecisionRequest decision) {

    /** What became of each, in the order of the request. */
    record Answer(List<Row> items) {}

    /** @param outcome decided, first-approval (another moderator must follow), conflict or not-found */
    record Row(UUID id, String outcome, String message) {}
}
