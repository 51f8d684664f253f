package cn.techbridge.brokerage;

/** From where somebody looks at a case. */
enum Seat {
    /** The broker who has it. */
    HOLDER,
    /** The head of the broker's agency. */
    AGENCY,
    OPERATOR,
    AUDITOR,
    /** A broker to whom it is offered by another. */
    RECEIVER,
    /** A broker who sees it in the queue. */
    BROWSER,
    /** The enterprise whose demand it is. */
    DEMAND,
    /** The university whose achievement it is. */
    ACHIEVEMENT;

    /** Knows who the two sides are. */
    boolean knowsSides() {
        return ordinal() <= AUDITOR.ordinal();
    }

    /** The platform's own people, before whom no agency has walls. */
    boolean isStaff() {
        return this == OPERATOR || this == AUDITOR;
    }

    boolean isSide() {
        return this == DEMAND || this == ACHIEVEMENT;
    }

    Side side() {
        return Side.valueOf(name());
    }
}
