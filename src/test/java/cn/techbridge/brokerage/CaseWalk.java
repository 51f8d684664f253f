package cn.techbridge.brokerage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** One random walk of a case beside the model: each command must be taken by both or refused by both, and leave both in one stage. */
final class CaseWalk {
    private static final Instant START = Instant.parse("2026-03-02T01:00:00Z");
    private static final long LEASE = 30;
    private static final Stage[] STAGES = Stage.values();

    private final Random random;
    private final Set<String> taken;
    private final BrokerageCase subject;
    private final CaseModel model;
    private long tokens;

    CaseWalk(long seed, Set<String> taken) {
        this.random = new Random(seed);
        this.taken = taken;
        boolean achievement = random.nextBoolean();
        this.subject =
                new BrokerageCase(new UUID(7, seed), new UUID(1, seed), achievement ? new UUID(2, seed) : null, START);
        this.model = new CaseModel(achievement);
    }

    void walk(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
        }
    }

    private void step() {
        String before = model.stage;
        int command = random.nextInt(20);
        boolean expected;
        Runnable deed;
        if (command < 2) {
            long token = ++tokens;
            expected = model.assign(token, LEASE, token % 2);
            deed = () -> subject.assign(new UUID(3, token % 4), new UUID(4, token % 2), token, timing());
        } else if (command == 2) {
            long token = ++tokens;
            expected = model.takeLease(token, LEASE);
            deed = () -> subject.takeLease(token, timing());
        } else if (command == 3) {
            model.minute += random.nextInt(40);
            return;
        } else if (command == 4) {
            long token = token();
            expected = model.heartbeat(token, LEASE);
            deed = () -> subject.heartbeat(token, timing());
        } else if (command == 5) {
            long token = token();
            boolean release = random.nextInt(3) > 0;
            expected = release ? model.release(token) : model.putBack();
            deed = release ? () -> subject.release(token, timing()) : () -> subject.putBack(timing());
        } else if (command == 6) {
            long token = token();
            if (random.nextInt(4) > 0) {
                return; // else few walks would come far
            }
            boolean decline = random.nextInt(4) > 0;
            expected = decline ? model.decline(token) : model.withdraw();
            deed = decline
                    ? () -> subject.decline(token, "OTHER", null, timing().now())
                    : () -> subject.lose(null, null, timing().now());
        } else if (command == 7) {
            long token = token();
            expected = model.choose(token);
            deed = () -> subject.choose(token, new UUID(2, 9), "成果", new UUID(5, 9), timing().now());
        } else if (command < 12) {
            Stage to = target();
            expected = model.follow(to.name());
            deed = () -> subject.follow(to, timing());
        } else {
            long token = token();
            Stage to = target();
            CaseModel.Facts facts = facts();
            expected = model.advance(token, to.name(), facts);
            deed = () -> subject.advance(token, to, evidence(facts), timing());
        }
        assertEquals(expected, isTaken(deed), () -> "command " + command + " in " + before);
        assertEquals(model.stage, subject.stage().name(), () -> "after command " + command + " in " + before);
        assertEquals(model.both, subject.actsFor() == ActsFor.BOTH);
        assertEquals(
                model.cameFrom,
                subject.resumeStage() == null ? null : subject.resumeStage().name());
        if (!before.equals(model.stage)) {
            taken.add(before + " > " + model.stage);
        }
    }

    private static boolean isTaken(Runnable deed) {
        try {
            deed.run();
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    /** Mostly the token in force, sometimes an old one. */
    private long token() {
        return random.nextInt(12) == 0 ? tokens - 1 : tokens;
    }

    /** Mostly a step that leads on, sometimes any stage at all. */
    private Stage target() {
        if (random.nextInt(4) == 0) {
            return STAGES[random.nextInt(STAGES.length)];
        }
        if (model.cameFrom != null) {
            return Stage.valueOf(model.cameFrom);
        }
        List<Stage> next =
                List.of(STAGES).stream().filter(subject.stage()::allows).toList();
        return next.isEmpty() ? Stage.CLOSED : next.get(random.nextInt(next.size()));
    }

    private CaseModel.Facts facts() {
        return new CaseModel.Facts(likely(), likely(), likely(), likely(), likely(), likely());
    }

    private boolean likely() {
        return random.nextInt(10) > 0;
    }

    private Evidence evidence(CaseModel.Facts facts) {
        List<Consents.Given> given = new ArrayList<>();
        for (Side side : Side.values()) {
            if (facts.bothEoi() || side == Side.DEMAND && random.nextBoolean()) {
                given.add(new Consents.Given(side, Consents.Kind.EOI, true, facts.dual(), null));
            }
            if (facts.bothNda() || side == Side.ACHIEVEMENT && random.nextBoolean()) {
                given.add(new Consents.Given(side, Consents.Kind.NDA, true, false, "2026-1"));
            }
        }
        return new Evidence(
                facts.note() ? "说明" : " ",
                model.achievement,
                facts.actsFor() ? ActsFor.BOTH : subject.actsFor(),
                facts.waitsFor() ? Side.DEMAND : null,
                Consents.of(given),
                Fault.of("/to", "deal-step", "合同", "the contract"));
    }

    private Timing timing() {
        Instant now = START.plus(Duration.ofMinutes(model.minute));
        return new Timing(now, Duration.ofMinutes(LEASE), now.plus(Duration.ofDays(30)), null);
    }
}
