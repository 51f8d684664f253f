package cn.techbridge.brokerage;

import static java.util.Map.entry;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * What a refusal does, by its reason (code list decline-reasons). Each ends the case, takes the pair out of the lists and is kept as
 * training data, but for a conflict of interest, which says nothing about the pair.
 */
enum ReasonEffect {
    /** The owner of the achievement is told what to better. */
    ADVISE_OWNER,
    /** The demander is asked to make the demand clearer. */
    ASK_DEMANDER,
    /** Only this broker gives up; the case goes back to the queue. */
    EXCLUDE_BROKER;

    private static final Map<String, Set<ReasonEffect>> TABLE = Map.ofEntries(
            entry("TOO_EARLY", EnumSet.of(ADVISE_OWNER)),
            entry("BENEFIT_UNCLEAR", EnumSet.of(ADVISE_OWNER)),
            entry("COMMERCIAL_ROUTE_UNCLEAR", EnumSet.of(ADVISE_OWNER)),
            entry("DESCRIPTION_UNCLEAR", EnumSet.of(ADVISE_OWNER)),
            entry("SCIENTIFIC_CONCERN", EnumSet.of(ADVISE_OWNER)),
            entry("OUT_OF_SCOPE", EnumSet.of(ASK_DEMANDER)),
            entry("PRICE_BUDGET_GAP", EnumSet.of(ADVISE_OWNER, ASK_DEMANDER)),
            entry("IP_INVALID_OR_UNCLEAR", EnumSet.of(ADVISE_OWNER)),
            entry("EXCLUSIVE_ALREADY_LICENSED", EnumSet.of(ADVISE_OWNER)),
            entry("OWNER_UNRESPONSIVE", EnumSet.of(ADVISE_OWNER)),
            entry("DEMANDER_UNRESPONSIVE", EnumSet.of(ASK_DEMANDER)),
            entry("DEMAND_NOT_REAL", EnumSet.of(ASK_DEMANDER)),
            entry("COOPERATION_MODE", EnumSet.of(ADVISE_OWNER, ASK_DEMANDER)),
            entry("CONFLICT_OF_INTEREST", EnumSet.of(EXCLUDE_BROKER)));

    static Set<ReasonEffect> of(String reason) {
        return TABLE.getOrDefault(reason, Set.of());
    }
}
