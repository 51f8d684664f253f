package cn.techbridge.brokerage;

import cn.techbridge.broker.BrokerBrief;
import cn.techbridge.organisation.OrganisationDirectory;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
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
        return new Suitability(
                broker.id(),
                broker.specialities(),
                broker.regionCodes(),
                ceiling(broker.grade()),
                blocked(broker.id()));
    }

    /** @throws Problem 409 when the broker must not have this case, even if the operator or a colleague wants it */
    void requireFit(BrokerBrief broker, BrokerageCase subject) {
        List<UUID> blocked = blocked(broker.id());
        boolean related = Stream.of(Side.values())
                .map(subject.pair()::organisationOf)
                .filter(Objects::nonNull)
                .anyMatch(blocked::contains);
        if (related || subject.hasExcluded(broker.id())) {
            throw Problem.conflict("该经纪人与其中一方存在利益关系", "The broker has a conflict of interest with one of the sides");
        }
        if (queue.held(broker.id()) >= broker.capacity()) {
            throw Problem.conflict("该经纪人在办数量已达上限", "The broker's capacity is used up");
        }
    }

    private List<UUID> blocked(UUID broker) {
        List<String> usccs = relations.usccsOf(broker);
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
