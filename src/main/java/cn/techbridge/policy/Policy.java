package cn.techbridge.policy;

import cn.techbridge.intake.ContentHash;
import cn.techbridge.registry.Entry;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A 科技政策, perhaps replaced by another one. */
@Entity
class Policy extends Entry {
    private UUID successorId;
    /** Day before the successor's first day; null without one. */
    private LocalDate replacedAfter;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private PolicySheet content;

    protected Policy() {}

    Policy(String externalId, Instant now) {
        super(externalId, now);
    }

    void keep(PolicySheet sheet, Instant now) {
        content = sheet.withoutId();
        change(sheet.title(), ContentHash.of(sheet), now);
    }

    /** Ends with the day before the successor holds; null: nothing replaces it. */
    void replacedBy(Policy successor) {
        successorId = successor == null ? null : successor.id();
        replacedAfter =
                successor == null ? null : successor.content().inForceFrom().minusDays(1);
    }

    /** Last day in force: its own or the one before its successor's first; null for open. */
    LocalDate inForceTo() {
        LocalDate own = content.expiresOn();
        if (own == null || replacedAfter == null) {
            return own == null ? replacedAfter : own;
        }
        return own.isBefore(replacedAfter) ? own : replacedAfter;
    }

    String validityOn(LocalDate day) {
        if (day.isBefore(content.inForceFrom())) {
            return "UPCOMING";
        }
        return inForceTo() != null && day.isAfter(inForceTo()) ? "EXPIRED" : "IN_FORCE";
    }

    UUID successorId() {
        return successorId;
    }

    PolicySheet content() {
        return content;
    }

    @Override
    protected String contentHash() {
        return super.contentHash();
    }

    PolicyView view(LocalDate today) {
        return new PolicyView(
                id(),
                externalId(),
                content,
                validityOn(today),
                successorId,
                version(),
                createdAt(),
                updatedAt(),
                retiredAt());
    }
}
