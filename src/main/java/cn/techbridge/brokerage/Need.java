package cn.techbridge.brokerage;

import cn.techbridge.platform.Fault;
import java.util.function.Predicate;

/** One thing that a step of a case needs, and what to say when it is not there. */
enum Need {
    /** What was done or found, in the broker's words. */
    NOTE(e -> e.note() != null && !e.note().isBlank(), "/note", "请说明工作情况", "say what was done"),
    /** A case that began with a demand alone has found its achievement. */
    ACHIEVEMENT(Evidence::hasAchievement, "/to", "请先选定成果", "choose an achievement first"),
    /** For whom the broker acts. */
    ACTS_FOR(e -> e.actsFor() != null, "/actsFor", "请说明代表哪一方", "say for whom you act"),
    /** Both sides have said yes, each through its own account. */
    BOTH_INTERESTED(e -> e.consents().bothInterested(), "/to", "须双方均表示意向", "both sides must have said yes"),
    /** Who acts for both sides does so with the consent of both. */
    DUAL_AGENCY(
            e -> e.actsFor() != ActsFor.BOTH || e.consents().bothAcceptDualAgency(),
            "/to",
            "同时代表双方须经双方同意",
            "acting for both sides needs the consent of both"),
    BOTH_UNDER_NDA(e -> e.consents().bothUnderNda(), "/to", "须双方均接受保密协议", "both sides must have accepted the NDA"),
    WAITS_FOR(e -> e.waitsFor() != null, "/waitsFor", "请说明等待哪一方", "say for whom the case waits"),
    /** Not a broker's step: the case follows its contract, see {@link DealFollower}; what is missing there is said. */
    DEAL(e -> false, "/to", "", "");

    private final Predicate<Evidence> met;
    private final String pointer;
    private final String zh;
    private final String en;

    Need(Predicate<Evidence> met, String pointer, String zh, String en) {
        this.met = met;
        this.pointer = pointer;
        this.zh = zh;
        this.en = en;
    }

    boolean isMet(Evidence evidence) {
        return met.test(evidence);
    }

    Fault fault(Evidence evidence) {
        return this == DEAL ? evidence.dealFault() : Fault.of(pointer, "evidence", zh, en);
    }
}
