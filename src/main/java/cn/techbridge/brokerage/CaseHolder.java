package cn.techbridge.brokerage;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Arrays;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/** Who has a case, for whom he acts, and who may not have it again. */
@Embeddable
class CaseHolder {
    private UUID brokerId;
    private UUID agencyId;

    @Enumerated(EnumType.STRING)
    private ActsFor actsFor;

    private UUID[] excludedBrokers = new UUID[0];

    void take(UUID broker, UUID agency) {
        leave(agency);
        brokerId = broker;
    }

    void putBack() {
        leave(null);
        brokerId = null;
    }

    /** Both sides let this agency act for both, and no other. */
    private void leave(UUID forAgency) {
        if (actsFor == ActsFor.BOTH && !Objects.equals(agencyId, forAgency)) {
            actsFor = null;
        }
        agencyId = forAgency;
    }

    void actFor(ActsFor whom) {
        actsFor = whom;
    }

    /** The broker may not or will not have this case again, others may. */
    void exclude(UUID broker) {
        excludedBrokers = Stream.concat(Arrays.stream(excludedBrokers), Stream.of(broker))
                .distinct()
                .toArray(UUID[]::new);
    }

    boolean hasExcluded(UUID broker) {
        return Arrays.asList(excludedBrokers).contains(broker);
    }

    boolean is(UUID broker) {
        return broker.equals(brokerId);
    }

    UUID brokerId() {
        return brokerId;
    }

    UUID agencyId() {
        return agencyId;
    }

    ActsFor actsFor() {
        return actsFor;
    }
}
