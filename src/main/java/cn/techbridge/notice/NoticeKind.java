package cn.techbridge.notice;

import java.util.List;

/** What people are told about; each with the parameters that its texts in {@code notices/*.properties} name. */
public enum NoticeKind {
    MATCH_FOUND("demand", "achievement"),
    LISTING_APPROVED("title"),
    LISTING_RETURNED("title", "reason"),
    LISTING_REJECTED("title", "reason"),
    CASE_CONSENT_ASKED("title"),
    CASE_ADVANCED("title", "stage"),
    CASE_TRANSFER_OFFERED("title"),
    CASE_DEADLINE_NEAR("title", "due"),
    CASE_ESCALATED("title", "stage", "due"),
    CASE_WORDING_SUGGESTED("title"),
    CASE_WORDING_ANSWERED("title", "answer"),
    DEAL_DRAFTED("project"),
    DEAL_PUBLICISED("project", "until"),
    DEAL_OBJECTED("project"),
    DEAL_SIGNED("project"),
    DEAL_REGISTERED("project", "number"),
    DEAL_CLOSED("project"),
    DEAL_ENDED("project");

    private final List<String> parameters;

    NoticeKind(String... parameters) {
        this.parameters = List.of(parameters);
    }

    public List<String> parameters() {
        return parameters;
    }
}
