package cn.techbridge.brokerage;

import cn.techbridge.broker.BrokerDirectory;
import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.kernel.Checked;
import cn.techbridge.kernel.Uscc;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** Brokers declare their ties; only the operator ends one, so that nobody unties himself for a case. */
@ApplicationScoped
class RelationService {
    private final BrokerRelations relations;
    private final BrokerDirectory brokers;
    private final RequestCheck check;

    RelationService(BrokerRelations relations, BrokerDirectory brokers, RequestCheck check) {
        this.relations = relations;
        this.brokers = brokers;
        this.check = check;
    }

    @Transactional
    List<BrokerRelations.Declared> list(Caller caller, UUID broker) {
        boolean staff = caller.is(Role.OPERATOR) || caller.is(Role.AUDITOR);
        if (!staff) {
            return relations.of(brokers.require(caller).id());
        }
        if (broker == null) {
            throw Problem.invalid(Fault.required("?brokerId"));
        }
        return relations.of(brokers.find(broker).orElseThrow(Problem::notFound).id());
    }

    @Transactional
    List<BrokerRelations.Declared> declare(Caller caller, CaseRequests.Relation request) {
        check.require(request);
        Checked<Uscc> uscc = Uscc.parse(request.uscc());
        if (uscc instanceof Checked.Invalid<Uscc> wrong) {
            throw Problem.invalid(Fault.of("/uscc", wrong.rule(), wrong.detailZh(), wrong.detailEn()));
        }
        UUID broker = brokers.require(caller).id();
        relations.declare(
                broker, uscc.found().orElseThrow().value(), request.kind().name(), request.note(), caller.subject());
        return relations.of(broker);
    }

    @Transactional
    void end(UUID id) {
        if (!relations.end(id)) {
            throw Problem.notFound();
        }
    }
}
