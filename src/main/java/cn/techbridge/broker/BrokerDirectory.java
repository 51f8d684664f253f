package cn.techbridge.broker;

import cn.techbridge.identity.Caller;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Read-only look-up for the slices above. */
@ApplicationScoped
public class BrokerDirectory {
    private final Brokers brokers;

    BrokerDirectory(Brokers brokers) {
        this.brokers = brokers;
    }

    public Optional<BrokerBrief> find(UUID id) {
        return brokers.findByIdOptional(id).map(Broker::brief);
    }

    /** The account of a broker; empty when the broker has none. */
    public Optional<String> accountOf(UUID id) {
        return brokers.findByIdOptional(id).map(Broker::subject);
    }

    /** The accounts of an agency's people in the register. */
    public List<String> accountsOf(UUID agencyId) {
        return brokers.list("agencyId", agencyId).stream()
                .filter(broker -> !broker.isRetired())
                .map(Broker::subject)
                .filter(Objects::nonNull)
                .toList();
    }

    /** @throws Problem 403 when the account belongs to no registered broker */
    public BrokerBrief require(Caller caller) {
        return brokers.bySubject(caller.subject())
                .filter(broker -> !broker.isRetired())
                .map(Broker::brief)
                .orElseThrow(() -> Problem.forbidden(
                        "账号尚未登记为技术经纪人，请联系平台运营方", "Your account is not registered as a broker yet, ask the operator"));
    }
}
