package cn.techbridge.broker;

import cn.techbridge.intake.ContentHash;
import cn.techbridge.registry.Contact;
import cn.techbridge.registry.Entry;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A 技术经纪人, member of an agency. */
@Entity
class Broker extends Entry {
    private static final int DEFAULT_CAPACITY = 20;

    private UUID agencyId;
    private String subject;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private BrokerSheet content;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Contact restricted;

    protected Broker() {}

    Broker(String externalId, Instant now) {
        super(externalId, now);
    }

    void keep(BrokerSheet sheet, UUID agency, Instant now) {
        agencyId = agency;
        subject = sheet.subject();
        content = sheet.publicPart();
        restricted = Contact.unmasked(sheet.restricted(), restricted);
        change(sheet.name(), ContentHash.of(sheet), now);
    }

    BrokerSheet content() {
        return content;
    }

    @Override
    protected String contentHash() {
        return super.contentHash();
    }

    BrokerView view(boolean forOperator) {
        return new BrokerView(
                id(),
                externalId(),
                agencyId,
                forOperator ? subject : null,
                content,
                forOperator && restricted != null ? restricted.masked() : null,
                version(),
                createdAt(),
                updatedAt(),
                retiredAt());
    }

    String subject() {
        return subject;
    }

    BrokerBrief brief() {
        return new BrokerBrief(
                id(),
                agencyId,
                name(),
                content.grade(),
                content.specialities() == null ? List.of() : content.specialities(),
                content.regionCodes() == null ? List.of() : content.regionCodes(),
                content.capacity() == null ? DEFAULT_CAPACITY : content.capacity());
    }

    UUID agencyId() {
        return agencyId;
    }
}
