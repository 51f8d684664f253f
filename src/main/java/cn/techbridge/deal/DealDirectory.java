package cn.techbridge.deal;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Read-only look-up for the slices above. */
@ApplicationScoped
public class DealDirectory {
    private final Deals deals;

    DealDirectory(Deals deals) {
        this.deals = deals;
    }

    /** The deal of each case that has one: the live one, else the last. */
    public Map<UUID, DealSummary> ofCases(Collection<UUID> cases) {
        Map<UUID, DealSummary> found = new HashMap<>();
        if (!cases.isEmpty()) {
            deals.ofCases(cases).forEach(deal -> found.put(deal.caseId(), deal.summary()));
        }
        return found;
    }
}
