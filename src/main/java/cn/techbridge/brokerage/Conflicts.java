package cn.techbridge.brokerage;

import cn.techbridge.broker.BrokerBrief;
import cn.techbridge.organisation.OrganisationDirectory;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Which cases a broker must not have: declared relations, too large for the grade, no room. */
@ApplicationScoped
class Conflicts {
    private final BrokerRelations relations;
    private final OrganisationDirectory organisations;
    private final BrokerageSettings settings;
    private final CaseQueue queue;

    Conflicts(
            BrokerRelations relations,
            OrganisationDirectory organisations,
            BrokerageSettings settings,
            CaseQueue queue) {
        this.relations = relations;
        this.organisations = organisations;
        this.settings = settings;
        this.queue = queue;
    }

    Suitability suitability(BrokerBrief broker) {
        return suitability(broker, relations.usccsOf(broker.id()));
    }

    /** @param usccs the organisations with which the broker has declared a relation */
    Suitability suitability(BrokerBrief broker, List<String> usccs) {
        return new Suitability(
                broker.id(),
                broker.specialities(),
                broker.regionCodes(),
                ceiling(broker.grade()),
                organisations(usccs));
    }

    /** @throws Problem 409 when the broker must not have this case, even if the operator or a colleague wants it */
    void requireFit(BrokerBrief broker, BrokerageCase subject) {
        requireUnrelated(
                broker.id(),
                Stream.of(Side.values()).map(subject.pair()::organisationOf).toList());
        if (subject.holder().hasExcluded(broker.id())) {
            throw conflict();
        }
        BigDecimal budget = subject.pair().budget();
        if (budget != null && budget.compareTo(ceiling(broker.grade())) > 0) {
            throw Problem.conflict("需求预算超出该经纪人等级可承办的上限", "The budget is above what the broker's grade may work");
        }
        if (queue.held(broker.id()) >= broker.capacity()) {
            throw Problem.conflict("该经纪人在办数量已达上限", "The broker's capacity is used up");
        }
    }

    /** @throws Problem 409 when the broker has declared a relation with one of these; null is nobody */
    void requireUnrelated(UUID broker, Collection<UUID> sides) {
        List<UUID> blocked = blocked(broker);
        if (sides.stream().filter(Objects::nonNull).anyMatch(blocked::contains)) {
            throw conflict();
        }
    }

    private static Problem conflict() {
        return Problem.conflict("该经纪人与其中一方存在利益关系", "The broker has a conflict of interest with one of the sides");
    }

    private List<UUID> blocked(UUID broker) {
        return organisations(relations.usccsOf(broker));
    }

    private List<UUID> organisations(List<String> usccs) {
        return usccs.isEmpty() ? List.of() : organisations.idsByUscc(usccs);
    }

    private BigDecimal ceiling(String grade) {
        return switch (grade) {
            case "JUNIOR" -> settings.budgetCeiling().junior();
            case "INTERMEDIATE" -> settings.budgetCeiling().intermediate();
            default -> Suitability.NO_CEILING;
        };
    }
}
