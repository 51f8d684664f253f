package cn.techbridge.duplicates;

import cn.techbridge.demand.DemandCatalogue;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.intake.ContentHash;
import cn.techbridge.kernel.Ref;
import cn.techbridge.moderation.ModerationDesk;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Demands that say the same: word for word, whoever asks, or under the same title from the same owner. They are told, not merged. */
@ApplicationScoped
class DemandTwins {
    private static final String TEXT = "DEMAND-TEXT:";
    private static final int COMPARED = 100;
    private static final long[] NO_BANDS = {};

    private final DuplicateRows rows;
    private final DemandCatalogue catalogue;
    private final ModerationDesk desk;

    DemandTwins(DuplicateRows rows, DemandCatalogue catalogue, ModerationDesk desk) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.desk = desk;
    }

    void look(Ref record) {
        UUID id = record.id();
        catalogue.find(id).ifPresentOrElse(facts -> rows.keep(id, keys(facts), NO_BANDS), () -> rows.forget(id));
        if (desk.awaits(record)) {
            catalogue.latest(id).ifPresent(facts -> desk.found(record, Twin.CODES, Twin.faults(twins(facts))));
        }
    }

    private List<Twin> twins(DemandFacts facts) {
        Map<UUID, DuplicatePair.Rule> rules = new HashMap<>();
        for (Object[] row : rows.withKeys(facts.id(), keys(facts), COMPARED)) {
            DuplicatePair.Rule rule =
                    ((String) row[1]).startsWith(TEXT) ? DuplicatePair.Rule.EXACT : DuplicatePair.Rule.STRONG;
            rules.merge((UUID) row[0], rule, (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
        return catalogue.published(rules.keySet()).values().stream()
                .map(other -> new Twin(other.id(), other.title(), rules.get(other.id())))
                .toList();
    }

    private Set<String> keys(DemandFacts facts) {
        String title = Twin.plain(facts.title());
        String problem = facts.problem() == null ? "" : Twin.plain(facts.problem());
        return Set.of(
                TEXT + ContentHash.of(List.of(title, problem)),
                "DEMAND-TITLE:" + catalogue.ownerOf(facts.id()).orElseThrow() + ':' + title);
    }
}
