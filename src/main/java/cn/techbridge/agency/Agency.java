package cn.techbridge.agency;

import cn.techbridge.intake.ContentHash;
import cn.techbridge.organisation.AgencyDirectory.AgencyBrief;
import cn.techbridge.registry.Contact;
import cn.techbridge.registry.Entry;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

@Entity
class Agency extends Entry {
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private AgencySheet content;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Contact restricted;

    protected Agency() {}

    Agency(String externalId, Instant now) {
        super(externalId, now);
    }

    void keep(AgencySheet sheet, Instant now) {
        content = sheet.publicPart();
        restricted = Contact.unmasked(sheet.restricted(), restricted);
        change(sheet.name(), ContentHash.of(sheet), now);
    }

    AgencySheet content() {
        return content;
    }

    @Override
    protected String contentHash() {
        return super.contentHash();
    }

    AgencyView view(boolean forOperator) {
        return new AgencyView(
                id(),
                externalId(),
                content,
                forOperator && restricted != null ? restricted.masked() : null,
                version(),
                createdAt(),
                updatedAt(),
                retiredAt());
    }

    AgencyBrief brief() {
        return new AgencyBrief(id(), externalId(), name());
    }
}
