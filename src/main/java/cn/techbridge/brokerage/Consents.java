package cn.techbridge.brokerage;

import java.util.Collection;
import java.util.List;

/** What the two sides have agreed to, each through its own account. */
record Consents(List<Given> given) {
    static final Consents NONE = new Consents(List.of());

    /** What is agreed to. */
    enum Kind {
        EOI,
        NDA
    }

    /** One answer; dual agency is asked for with the expression of interest. */
    record Given(Side side, Kind kind, boolean yes, boolean dualAgency) {}

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

    boolean bothAcceptDualAgency() {
        return given.stream()
                        .filter(g -> g.kind() == Kind.EOI && g.yes() && g.dualAgency())
                        .count()
                == Side.values().length;
    }
}
