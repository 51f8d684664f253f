package cn.techbridge.search;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be searched, each kind in its own index, with the facets it offers. */
public enum SearchKind {
    ACHIEVEMENT(
            "achievement",
            "achievements",
            Facet.FIELD,
            Facet.INDUSTRY,
            Facet.REGION,
            Facet.TRL,
            Facet.MODE,
            Facet.IP,
            Facet.STRATEGIC,
            Facet.STAGE,
            Facet.SOURCE,
            Facet.APPLICATION,
            Facet.ACHIEVEMENT_LEVEL,
            Facet.EVALUATION,
            Facet.DISCIPLINE),
    DEMAND(
            "demand",
            "demands",
            Facet.FIELD,
            Facet.INDUSTRY,
            Facet.REGION,
            Facet.TRL,
            Facet.MODE,
            Facet.DEMAND_TYPE,
            Facet.STRATEGIC),
    AGENCY("agency", "agencies", Facet.TYPE, Facet.LEVEL, Facet.SERVICE, Facet.REGION, Facet.FIELD),
    BROKER("broker", "brokers", Facet.GRADE, Facet.FIELD, Facet.REGION),
    EXPERT(
            "expert",
            "experts",
            Facet.FIELD,
            Facet.INDUSTRY,
            Facet.REGION,
            Facet.EXPERT_TITLE,
            Facet.AVAILABILITY,
            Facet.EXPERT_SERVICE),
    POLICY(
            "policy",
            "policies",
            Facet.POLICY_LEVEL,
            Facet.ISSUER,
            Facet.TOPIC,
            Facet.BENEFICIARY,
            Facet.VALIDITY,
            Facet.FIELD,
            Facet.INDUSTRY,
            Facet.REGION);

    private final String code;
    private final String plural;
    private final List<Facet> facets;

    SearchKind(String code, String plural, Facet... facets) {
        this.code = code;
        this.plural = plural;
        this.facets = List.of(facets);
    }

    public String code() {
        return code;
    }

    public List<Facet> facets() {
        return facets;
    }

    static Optional<SearchKind> ofPlural(String plural) {
        return Arrays.stream(values())
                .filter(kind -> kind.plural.equals(plural))
                .findFirst();
    }

    static Optional<SearchKind> ofCode(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
