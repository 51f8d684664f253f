package cn.techbridge.standing;

import java.util.List;

/** The words of the cases' history (case_event.kind) that the figures are made of; the one place that knows them. */
final class EventKinds {
    /** The broker took the case. */
    static final List<String> CLAIM = List.of("CLAIMED", "ASSIGNED");

    /** The broker has spoken to a side. */
    static final List<String> CONTACT =
            List.of("VERIFYING", "SHORTLISTED", "INTRODUCED", "EOI", "NDA", "NEGOTIATING", "ADVANCED", "CONTACTED");

    /** A case gets there only when both sides have said yes. */
    static final List<String> BOTH_INTERESTED =
            List.of("NDA", "NEGOTIATING", "PUBLICITY", "SIGNED", "REGISTERED", "CLOSED");

    private EventKinds() {}
}
