package cn.techbridge.brokerage;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What the two sides have agreed to, each through its own account. */
record Consents(List<Given> given) {
    static final Consents NONE = new Consents(List.of());

    /** What is agreed to. */
    enum Kind {
        EOI,
        NDA
    }

    /**
     * One answer.
     *
     * @param dualAgency asked for with the expression of interest; holds for the agency that has the case, not for the next
     * @param textVersion which confidentiality terms were accepted; null for an expression of interest
     */
    record Given(Side side, Kind kind, boolean yes, boolean dualAgency, String textVersion) {}

    static Consents of(Collection<Given> given) {
        return new Consents(List.copyOf(given));
    }

    boolean has(Side side, Kind kind) {
        return given.stream().anyMatch(g -> g.side() == side && g.kind() == kind && g.yes());
    }

    boolean answered(Side side, Kind kind) {
        return given.stream().anyMatch(g -> g.side() == side && g.kind() == kind);
    }

    boolean bothInterested() {
        return has(Side.DEMAND, Kind.EOI) && has(Side.ACHIEVEMENT, Kind.EOI);
    }

    boolean bothUnderNda() {
        return has(Side.DEMAND, Kind.NDA) && has(Side.ACHIEVEMENT, Kind.NDA);
    }

    /** The version of the confidentiality terms that a side has accepted. */
    Optional<String> acceptedText(Side side) {
        return given.stream()
                .filter(g -> g.side() == side && g.kind() == Kind.NDA)
                .map(Given::textVersion)
                .findFirst();
    }

    boolean bothAcceptDualAgency() {
        return given.stream()
                        .filter(g -> g.kind() == Kind.EOI && g.yes() && g.dualAgency())
                        .count()
                == Side.values().length;
    }
}
