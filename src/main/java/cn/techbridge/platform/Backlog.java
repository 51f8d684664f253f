package cn.techbridge.platform;

import java.util.List;

/**
 * One number about work that waits, as a gauge of {@code /q/metrics} in every replica.
 *
 * @param name in Micrometer's form, for instance {@code techbridge.index.outbox.pointers}
 * @param description what it counts, with its unit
 * @param sql returns one number; cheap, because it runs every quarter of a minute in every replica
 */
public record Backlog(String name, String description, String sql) {

    /** A slice that has work waiting. */
    public interface Source {
        List<Backlog> backlogs();
    }
}
