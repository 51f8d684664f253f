package cn.techbridge.deal;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.deal.CaseAccess.CaseParties;
import cn.techbridge.demand.DemandCatalogue;
import cn.techbridge.organisation.OrganisationBrief;
import cn.techbridge.organisation.OrganisationDirectory;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import cn.techbridge.taxonomy.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes terms complete: what the platform knows of the listings and the organisations need not be typed again. */
@ApplicationScoped
class TermsDesk {
    private static final Map<String, String> NATURES =
            Map.of("UNIVERSITY", "022", "INSTITUTE", "021", "GOVERNMENT", "010", "ENTERPRISE", "100", "AGENCY", "100");
    private static final String OTHER_NATURE = "024";

    private final OrganisationDirectory organisations;
    private final AchievementCatalogue achievements;
    private final DemandCatalogue demands;
    private final CodeLists lists;
    private final RequestCheck check;

    TermsDesk(
            OrganisationDirectory organisations,
            AchievementCatalogue achievements,
            DemandCatalogue demands,
            CodeLists lists,
            RequestCheck check) {
        this.organisations = organisations;
        this.achievements = achievements;
        this.demands = demands;
        this.lists = lists;
        this.check = check;
    }

    /** @param prefix where the terms stand in the request, for the pointers of faults */
    DealTerms complete(DealTerms given, UUID demandId, UUID achievementId, UUID sellerId, UUID buyerId, String prefix) {
        Faults faults = new Faults();
        if (given.contractKind() != null
                && !lists.get("contract-kinds")
                        .mapsTo(given.contractKind())
                        .orElse("")
                        .equals(given.contractType())) {
            faults.add(
                    prefix + "/contractKind",
                    "mismatch",
                    "该合同类别不属于所选合同类型",
                    "this kind does not belong to the contract type");
        }
        DealTerms terms = new DealTerms(
                or(given.projectName(), demands.titleOf(demandId).orElse(null)),
                given.contractType(),
                given.contractKind(),
                given.licenceKind(),
                (given.seller() == null ? party(sellerId) : given.seller()).completed(),
                (given.buyer() == null ? party(buyerId) : given.buyer()).completed(),
                given.amount(),
                given.technologyAmount(),
                given.payment().completed(given.amount(), given.validUntil()),
                given.ipRightTypes() == null ? List.of() : given.ipRightTypes(),
                given.ipOwnership(),
                or(given.contractField(), fieldOf(demandId, achievementId)),
                given.socialObjective(),
                or(given.planSource(), "NONE"),
                given.validFrom(),
                given.validUntil(),
                given.priced(),
                given.expectedInvestment(),
                given.expectedOutput());
        require(terms.projectName(), prefix + "/projectName", faults);
        require(terms.contractField(), prefix + "/contractField", faults);
        if (!faults.list().isEmpty()) {
            throw Problem.invalid(faults.list());
        }
        return check.require(terms);
    }

    DealTerms complete(DealTerms given, CaseParties parties) {
        return complete(
                given, parties.demandId(), parties.achievementId(), parties.sellerId(), parties.buyerId(), "/terms");
    }

    private Party party(UUID organisationId) {
        OrganisationBrief known = organisations.find(organisationId).orElseThrow(Problem::notFound);
        return new Party(
                known.name(),
                organisations.usccOf(organisationId).orElse(null),
                Party.CHINA,
                known.regionCode(),
                NATURES.getOrDefault(known.type(), OTHER_NATURE),
                null,
                null,
                null,
                null);
    }

    /** The achievement's field if it has one, else the demand's, as one of the eleven of registration. */
    private String fieldOf(UUID demandId, UUID achievementId) {
        Stream<String> codes = Stream.concat(
                achievements.fieldCodesOf(achievementId).stream(), demands.fieldCodesOf(demandId).stream());
        return codes.flatMap(code -> lists.get("high-tech-fields").mapsTo(code).stream())
                .findFirst()
                .orElse(null);
    }

    private static String or(String given, String known) {
        return given == null ? known : given;
    }

    private static void require(String value, String pointer, Faults faults) {
        if (value == null) {
            faults.add(Fault.required(pointer));
        }
    }
}
