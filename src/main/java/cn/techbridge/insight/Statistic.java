package cn.techbridge.insight;

import cn.techbridge.platform.Bilingual;
import java.util.List;
import java.util.Optional;

/**
 * A figure with its definition.
 *
 * @param from SQL: what is counted, one row a record, as {@code t}
 */
record Statistic(
        String id, Bilingual title, Bilingual definition, Bilingual unit, String from, List<Dimension> dimensions) {

    Optional<Dimension> dimension(String name) {
        return dimensions.stream().filter(d -> d.name().equals(name)).findFirst();
    }
}
