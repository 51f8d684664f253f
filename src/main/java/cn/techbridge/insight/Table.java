package cn.techbridge.insight;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * A figure split by some dimensions.
 *
 * @param cells counts by their values, in the order of the dimensions; what is not there is zero
 * @param total of the whole, in which a record that stands in several cells counts once
 */
record Table(List<Dimension> dimensions, Map<List<String>, Long> cells, long total, Instant asOf) {}
