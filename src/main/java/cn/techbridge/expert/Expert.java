package cn.techbridge.expert;

import cn.techbridge.intake.ContentHash;
import cn.techbridge.registry.Contact;
import cn.techbridge.registry.Entry;
import jakarta.persistence.Entity;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A 专家; a person, so public only while the recorded consent stands. */
@Entity
class Expert extends Entry {
    private boolean published;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private ExpertSheet content;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Contact restricted;

    protected Expert() {}

    Expert(String externalId, Instant now) {
        super(externalId, now);
    }

    void keep(ExpertSheet sheet, Instant now) {
        content = sheet.withoutContact();
        restricted = Contact.unmasked(sheet.restricted(), restricted);
        published = sheet.mayBePublic();
        change(sheet.name(), ContentHash.of(sheet), now);
    }

    boolean isPublic() {
        return published;
    }

    ExpertSheet content() {
        return content;
    }

    @Override
    protected String contentHash() {
        return super.contentHash();
    }

    ExpertView view(boolean forOperator) {
        return new ExpertView(
                id(),
                externalId(),
                forOperator ? content : content.publicPart(),
                forOperator && restricted != null ? restricted.masked() : null,
                version(),
                createdAt(),
                updatedAt(),
                retiredAt());
    }
}
