package cn.techbridge.tools.chaos;

import java.util.List;

/** What is done to which services, and how often in a round of the plan. */
enum FaultKind {
    APP_KILL("kill", 5, "app"),
    APP_FREEZE("freeze", 2, "app"),
    ENGINE_KILL("kill", 2, "elasticsearch"),
    ENGINE_FREEZE("freeze", 2, "elasticsearch"),
    DATABASE_KILL("kill", 4, "postgres"),
    DATABASE_IMMEDIATE("immediate", 4, "postgres"),
    DATABASE_FREEZE("freeze", 2, "postgres"),
    ALL_KILL("kill", 1, "app", "elasticsearch", "postgres");

    private final String action;
    private final int share;
    private final List<String> services;

    FaultKind(String action, int share, String... services) {
        this.action = action;
        this.share = share;
        this.services = List.of(services);
    }

    /** As the script knows it: kill, immediate or freeze. */
    String action() {
        return action;
    }

    /** How many of a round's faults are of this kind. */
    int share() {
        return share;
    }

    List<String> services() {
        return services;
    }

    boolean isFreeze() {
        return action.equals("freeze");
    }
}
