package cn.techbridge.brokerage;

import jakarta.persistence.Query;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * What a broker may get from the queue: the parameters of {@link ClaimSql#SUITS}.
 *
 * @param fields high-tech fields; empty means all
 * @param regions region codes; empty means all
 * @param ceiling greatest budget in yuan that the broker's grade may work
 * @param blocked organisations with which the broker has declared a relation
 */
record Suitability(UUID broker, List<String> fields, List<String> regions, BigDecimal ceiling, List<UUID> blocked) {
    static final BigDecimal NO_CEILING = new BigDecimal("9999999999999");

    /** The operator's view: everything. */
    static final Suitability ALL = new Suitability(new UUID(0, 0), List.of(), List.of(), NO_CEILING, List.of());

    Query bind(Query query) {
        return query.setParameter("fields", fields.toArray(String[]::new))
                .setParameter("regions", regions.toArray(String[]::new))
                .setParameter("ceiling", ceiling)
                .setParameter("broker", broker)
                .setParameter("blocked", blocked.toArray(UUID[]::new));
    }
}
