package cn.techbridge.brokerage;

import static cn.techbridge.brokerage.Need.ACHIEVEMENT;
import static cn.techbridge.brokerage.Need.ACTS_FOR;
import static cn.techbridge.brokerage.Need.BOTH_INTERESTED;
import static cn.techbridge.brokerage.Need.BOTH_UNDER_NDA;
import static cn.techbridge.brokerage.Need.DEAL;
import static cn.techbridge.brokerage.Need.DUAL_AGENCY;
import static cn.techbridge.brokerage.Need.NOTE;
import static cn.techbridge.brokerage.Need.WAITS_FOR;

import cn.techbridge.platform.Fault;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a case 对接 stands. The table below is the whole life of a case: what may follow, and what must be at hand for it. */
enum Stage {
    /** 待领取. */
    OFFERED,
    /** 已领取. */
    CLAIMED,
    /** 需求核实. */
    VERIFYING,
    /** 成果初筛. */
    SHORTLISTED,
    /** 双方意向: both sides are asked. */
    EOI,
    /** 保密协议. */
    NDA,
    /** 商务谈判. */
    NEGOTIATING,
    /** 公示. */
    PUBLICITY,
    /** 合同签订. */
    SIGNED,
    /** 认定登记. */
    REGISTERED,
    /** 办结. */
    CLOSED,
    /** 挂起: the clocks stand still, the case goes on where it was. */
    WAITING,
    /** 退回: work was begun and given up, another broker may go on. */
    RETURNED,
    /** 流失, or withdrawn because a listing is gone. */
    LOST;

    private static final Map<Stage, Map<Stage, Set<Need>>> TABLE = new EnumMap<>(Stage.class);

    static {
        from(OFFERED).to(CLAIMED).to(LOST);
        from(CLAIMED).to(VERIFYING, NOTE).to(OFFERED).to(LOST);
        from(VERIFYING).to(SHORTLISTED, NOTE, ACHIEVEMENT).andSideways();
        from(SHORTLISTED).to(EOI, ACTS_FOR).andSideways();
        from(EOI).to(NDA, BOTH_INTERESTED, DUAL_AGENCY).andSideways();
        from(NDA).to(NEGOTIATING, BOTH_UNDER_NDA).andSideways();
        from(NEGOTIATING).to(PUBLICITY, DEAL).to(SIGNED, DEAL).andSideways();
        from(PUBLICITY).to(SIGNED, DEAL).to(NEGOTIATING, DEAL);
        from(SIGNED).to(REGISTERED, DEAL).to(NEGOTIATING, DEAL);
        from(REGISTERED).to(CLOSED, DEAL).to(NEGOTIATING, DEAL);
        from(CLOSED);
        // of these five only the one it came from
        from(WAITING)
                .to(VERIFYING)
                .to(SHORTLISTED)
                .to(EOI)
                .to(NDA)
                .to(NEGOTIATING)
                .to(RETURNED)
                .to(LOST);
        from(RETURNED).to(CLAIMED).to(LOST);
        from(LOST);
    }

    /** Waits in the queue for whoever comes. */
    static final Set<Stage> QUEUED = EnumSet.of(OFFERED, RETURNED);

    /** Somebody works on it and may lose it; after that there is a contract, and only the operator takes it away. */
    static final Set<Stage> WORK = EnumSet.of(VERIFYING, SHORTLISTED, EOI, NDA, NEGOTIATING);

    /** For whom the broker acts is said on the way to these; afterwards both sides have agreed to what was said. */
    static final Set<Stage> ACTS_FOR_SAID = EnumSet.of(VERIFYING, SHORTLISTED, EOI, NDA);

    /** The contract leads, the case follows; given up is the contract first. */
    static final Set<Stage> UNDER_CONTRACT = EnumSet.of(PUBLICITY, SIGNED, REGISTERED);

    private static final Set<Stage> STEPS = EnumSet.range(VERIFYING, WAITING);

    static final Set<Stage> ENDED = EnumSet.of(CLOSED, LOST);

    private static Row from(Stage stage) {
        Map<Stage, Set<Need>> row = new EnumMap<>(Stage.class);
        TABLE.put(stage, row);
        return new Row(row);
    }

    /** One line of the table. */
    private record Row(Map<Stage, Set<Need>> targets) {
        Row to(Stage stage, Need... needs) {
            Set<Need> needed = EnumSet.noneOf(Need.class);
            needed.addAll(List.of(needs));
            targets.put(stage, needed);
            return this;
        }

        void andSideways() {
            to(WAITING, NOTE, WAITS_FOR).to(RETURNED).to(LOST);
        }
    }

    boolean allows(Stage to) {
        return TABLE.get(this).containsKey(to);
    }

    /** The way that a case goes with its contract, and no other. */
    boolean isLedByDeal(Stage to) {
        return allows(to) && TABLE.get(this).get(to).contains(DEAL);
    }

    /** What is not at hand for a step that is allowed. */
    List<Fault> missing(Stage to, Evidence evidence) {
        return TABLE.get(this).get(to).stream()
                .filter(need -> !need.isMet(evidence))
                .map(need -> need.fault(evidence))
                .toList();
    }

    /** Reached by a step of the broker; for the queue and the loss there are other verbs. */
    boolean isStep() {
        return STEPS.contains(this);
    }

    boolean isQueued() {
        return QUEUED.contains(this);
    }

    boolean isWork() {
        return WORK.contains(this);
    }

    boolean isEnded() {
        return ENDED.contains(this);
    }

    /** A broker has it: everything but the queue and the end. */
    boolean isHeld() {
        return !isQueued() && !isEnded();
    }
}
