package cn.techbridge.deal;

/** Where a deal stands: draft → (publicity 公示) → signed → registered → closed; cancelled before, terminated after signing. */
enum DealState {
    DRAFT,
    PUBLICITY,
    SIGNED,
    REGISTERED,
    CLOSED,
    CANCELLED,
    TERMINATED;

    boolean isBeforeSigning() {
        return this == DRAFT || this == PUBLICITY;
    }

    boolean isInForce() {
        return this == SIGNED || this == REGISTERED;
    }
}
