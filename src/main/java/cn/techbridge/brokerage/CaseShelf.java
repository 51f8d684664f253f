package cn.techbridge.brokerage;

import cn.techbridge.kernel.Ref;
import java.util.Locale;
import java.util.UUID;

/**
 * Where files of a case lie: a shelf for each of those who put files there, so that nobody learns from what is on his own what lies on
 * another's (the same content twice is one file only on one shelf).
 *
 * @param by who put them there
 * @param agency of which agency; null unless it was one
 * @param shared for the two sides; otherwise they stay within the agency, the operator's with the platform
 */
record CaseShelf(By by, UUID agency, boolean shared) {
    /** Who puts files to a case. */
    enum By {
        DEMAND,
        ACHIEVEMENT,
        AGENCY,
        OPERATOR
    }

    static CaseShelf of(Seat seat, UUID agency, boolean shared) {
        return switch (seat) {
            case DEMAND -> new CaseShelf(By.DEMAND, null, true);
            case ACHIEVEMENT -> new CaseShelf(By.ACHIEVEMENT, null, true);
            case OPERATOR -> new CaseShelf(By.OPERATOR, null, shared);
            default -> new CaseShelf(By.AGENCY, agency, shared);
        };
    }

    Ref in(UUID caseId) {
        String kind = "case-" + by.name().toLowerCase(Locale.ROOT) + (shared ? "" : "-only")
                + (agency == null ? "" : "-" + agency);
        return new Ref(kind, caseId);
    }

    CaseLog.Visibility visibility() {
        return shared
                ? CaseLog.Visibility.SHARED
                : by == By.OPERATOR ? CaseLog.Visibility.STAFF : CaseLog.Visibility.AGENCY;
    }

    /**
     * Whether somebody may read what lies here. A side's files are the other side's from the introduction on, unless the case is lost: what
     * a side sends to the broker before must not say who it is.
     */
    boolean isOpenTo(Seat seat, BrokerageCase subject) {
        if (seat.isStaff()) {
            return true;
        }
        if (seat.isSide()) {
            return shared
                    && (isOf(seat)
                            || by == By.AGENCY
                            || by == By.OPERATOR
                            || subject.milestones().isIntroduced() && subject.stage() != Stage.LOST);
        }
        return seat.knowsSides() && (shared || by == By.AGENCY && agency.equals(subject.agencyId()));
    }

    private boolean isOf(Seat seat) {
        return by.name().equals(seat.name());
    }

    /** Only who put a file there takes it away. */
    boolean isKeptBy(Seat seat, BrokerageCase subject) {
        return switch (by) {
            case DEMAND, ACHIEVEMENT -> isOf(seat);
            case OPERATOR -> seat == Seat.OPERATOR;
            case AGENCY -> (seat == Seat.HOLDER || seat == Seat.AGENCY) && agency.equals(subject.agencyId());
        };
    }
}
