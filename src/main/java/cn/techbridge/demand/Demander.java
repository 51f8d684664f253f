package cn.techbridge.demand;

import cn.techbridge.organisation.OrganisationBrief;
import java.util.UUID;

/** The enterprise as strangers see it: by name, or, when the demand is anonymous, by an alias without id. */
record Demander(UUID organisationId, String organisationName) {
    private static final int ALIAS_DIGITS = 6;

    static Demander shown(Demand demand, DemandSheet sheet, OrganisationBrief owner) {
        if (!sheet.isAnonymous()) {
            return new Demander(owner.id(), owner.name());
        }
        String id = demand.id().toString();
        return new Demander(null, "某企业-" + id.substring(id.length() - ALIAS_DIGITS));
    }
}
