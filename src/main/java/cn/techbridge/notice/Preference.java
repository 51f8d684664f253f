package cn.techbridge.notice;

import jakarta.validation.constraints.NotNull;

/** How a person wants to hear of one kind; both ways unless said otherwise. */
record Preference(
        @NotNull NoticeKind kind,
        @NotNull Boolean inApp,
        @NotNull Boolean email) {
    static Preference standard(NoticeKind kind) {
        return new Preference(kind, true, true);
    }
}
