package cn.techbridge.audit;

import cn.techbridge.platform.Faults;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.TimeParameter;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Which entries are asked for; null means all.
 *
 * @param actor an account's id, or the audit's own word for it
 * @param from inclusive
 * @param until exclusive
 */
record AuditFilter(
        String actor, String kind, UUID record, String operation, String action, Instant from, Instant until) {
    private static final int LONGEST = 128;

    /** @throws Problem 400 naming each parameter that is not well-formed */
    static AuditFilter of(
            String actor, String kind, String record, String operation, String action, String from, String until) {
        Faults faults = new Faults();
        UUID id = record == null ? null : uuid(record, faults);
        Instant begin = TimeParameter.of("?from", from, faults);
        Instant end = TimeParameter.of("?until", until, faults);
        text("?actor", actor, faults);
        text("?kind", kind, faults);
        text("?operation", operation, faults);
        text("?action", action, faults);
        if (!faults.list().isEmpty()) {
            throw Problem.invalid(faults.list());
        }
        return new AuditFilter(actor, kind, id, operation, action, begin, end);
    }

    private static void text(String pointer, String value, Faults faults) {
        faults.addIf(
                value != null && (value.isBlank() || value.length() > LONGEST || value.indexOf(0) >= 0),
                pointer,
                "size",
                "长度须在 1 到 128 之间",
                "size must be 1 to 128");
    }

    private static UUID uuid(String text, Faults faults) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            faults.add("?record", "format", "须为 UUID", "must be a UUID");
            return null;
        }
    }

    /** What the audit says of its own reading; of the account asked for only that one was. */
    Map<String, Object> facts() {
        Map<String, Object> facts = new TreeMap<>();
        put(facts, "actor", actor == null ? null : Boolean.TRUE);
        put(facts, "kind", kind);
        put(facts, "record", record);
        put(facts, "operation", operation);
        put(facts, "action", action);
        put(facts, "from", from);
        put(facts, "until", until);
        return facts;
    }

    private static void put(Map<String, Object> facts, String name, Object value) {
        if (value != null) {
            facts.put(name, value.equals(Boolean.TRUE) ? value : value.toString());
        }
    }
}
