package cn.techbridge.brokerage;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a case should do, written a second time from the rules in words: names only, no type of the product but the commands' facts. */
final class CaseModel {
    private static final Map<String, Set<String>> NEXT = new HashMap<>();

    static {
        """
        OFFERED: CLAIMED
        CLAIMED: VERIFYING
        VERIFYING: SHORTLISTED
        SHORTLISTED: EOI
        EOI: NDA
        NDA: NEGOTIATING
        RETURNED: CLAIMED
        """.lines()
                .map(line -> line.split(": "))
                .forEach(row -> NEXT.put(row[0], new HashSet<>(Arrays.asList(row[1].split(" ")))));
    }

    static final List<String> SIDEWAYS = List.of("VERIFYING", "SHORTLISTED", "EOI", "NDA", "NEGOTIATING");
    static final List<String> LOSABLE =
            List.of("CLAIMED", "VERIFYING", "SHORTLISTED", "EOI", "NDA", "NEGOTIATING", "WAITING");

    /** Afterwards both sides have answered to what the broker said, and it stays. */
    static final Set<String> SAID_ON_THE_WAY_TO = Set.of("VERIFYING", "SHORTLISTED", "EOI", "NDA");

    /** Ways that only the contract goes. */
    static final Set<String> LED = Set.of(
            "NEGOTIATING > PUBLICITY",
            "NEGOTIATING > SIGNED",
            "PUBLICITY > SIGNED",
            "PUBLICITY > NEGOTIATING",
            "SIGNED > REGISTERED",
            "SIGNED > NEGOTIATING",
            "REGISTERED > CLOSED",
            "REGISTERED > NEGOTIATING");

    String stage = "OFFERED";
    String cameFrom;
    boolean achievement;
    boolean both;
    long agency = -1;
    boolean leased;
    long token;
    long leaseEnd;
    long minute;

    CaseModel(boolean achievement) {
        this.achievement = achievement;
    }

    /** Every way from one stage to another that there is. */
    static Set<String> edges() {
        Set<String> edges =
                new TreeSet<>(Set.of("CLAIMED > OFFERED", "WAITING > RETURNED", "OFFERED > LOST", "RETURNED > LOST"));
        NEXT.forEach((from, targets) -> targets.forEach(to -> edges.add(from + " > " + to)));
        SIDEWAYS.forEach(
                stage -> edges.addAll(List.of(stage + " > WAITING", "WAITING > " + stage, stage + " > RETURNED")));
        edges.addAll(LED);
        LOSABLE.forEach(stage -> edges.add(stage + " > LOST"));
        return edges;
    }

    /** The facts of one step; actsFor: the broker says that he acts for both sides, otherwise says nothing. */
    record Facts(boolean note, boolean actsFor, boolean waitsFor, boolean bothEoi, boolean bothNda, boolean dual) {}

    private boolean fenced(long withToken) {
        return leased && withToken == token && minute <= leaseEnd;
    }

    boolean held() {
        return !List.of("OFFERED", "RETURNED", "LOST", "CLOSED").contains(stage);
    }

    private boolean lease(long newToken, long length) {
        leased = true;
        token = newToken;
        leaseEnd = minute + length;
        return true;
    }

    boolean assign(long newToken, long length, long toAgency) {
        if (List.of("LOST", "CLOSED").contains(stage)) {
            return false;
        }
        if (!held()) {
            stage = "CLAIMED";
        }
        both = both && agency == toAgency;
        agency = toAgency;
        return lease(newToken, length);
    }

    boolean takeLease(long newToken, long length) {
        return held() && lease(newToken, length);
    }

    boolean heartbeat(long withToken, long length) {
        return fenced(withToken) && lease(withToken, length);
    }

    boolean release(long withToken) {
        return fenced(withToken) && putBack();
    }

    boolean putBack() {
        if (stage.equals("CLAIMED")) {
            stage = "OFFERED";
        } else if (SIDEWAYS.contains(stage) || stage.equals("WAITING")) {
            stage = "RETURNED";
        } else {
            return false;
        }
        cameFrom = null;
        both = false;
        agency = -1;
        leased = false;
        return true;
    }

    boolean decline(long withToken) {
        return fenced(withToken) && LOSABLE.contains(stage) && end();
    }

    boolean withdraw() {
        return (LOSABLE.contains(stage) || stage.equals("OFFERED") || stage.equals("RETURNED")) && end();
    }

    private boolean end() {
        stage = "LOST";
        cameFrom = null;
        leased = false;
        return true;
    }

    boolean choose(long withToken) {
        if (!fenced(withToken) || !List.of("CLAIMED", "VERIFYING").contains(stage)) {
            return false;
        }
        achievement = true;
        return true;
    }

    boolean advance(long withToken, String to, Facts facts) {
        boolean says = both || facts.actsFor();
        boolean mayChange = !stage.equals("WAITING") && SAID_ON_THE_WAY_TO.contains(to);
        if (!fenced(withToken) || !mayGo(to) || says != both && !mayChange || !hasWhatItNeeds(to, facts, says)) {
            return false;
        }
        both = says;
        if (to.equals("WAITING")) {
            cameFrom = stage;
        } else if (stage.equals("WAITING")) {
            cameFrom = null;
        }
        stage = to;
        return true;
    }

    boolean follow(String to) {
        if (!LED.contains(stage + " > " + to)) {
            return false;
        }
        stage = to;
        leased = leased && held();
        return true;
    }

    private boolean mayGo(String to) {
        if (stage.equals("WAITING")) {
            return to.equals(cameFrom);
        }
        if (to.equals("WAITING")) {
            return SIDEWAYS.contains(stage);
        }
        return !to.equals("CLAIMED") && NEXT.getOrDefault(stage, Set.of()).contains(to);
    }

    private boolean hasWhatItNeeds(String to, Facts facts, boolean says) {
        if (stage.equals("WAITING")) {
            return true;
        }
        return switch (to) {
            case "VERIFYING" -> facts.note();
            case "SHORTLISTED" -> facts.note() && achievement;
            case "EOI" -> says;
            case "NDA" -> facts.bothEoi() && (facts.dual() || !says);
            case "NEGOTIATING" -> facts.bothNda();
            case "WAITING" -> facts.note() && facts.waitsFor();
            default -> false;
        };
    }
}
