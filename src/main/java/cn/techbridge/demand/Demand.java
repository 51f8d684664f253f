package cn.techbridge.demand;

import cn.techbridge.listing.Listing;
import cn.techbridge.listing.Restricted;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A 技术需求. */
@Entity
class Demand extends Listing<DemandSheet> {
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private DemandSheet content;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private DemandSheet publishedContent;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Restricted restricted;

    protected Demand() {}

    Demand(UUID organisationId, String externalId, Instant now) {
        super(organisationId, externalId, now);
    }

    @Override
    protected DemandSheet content() {
        return content;
    }

    @Override
    protected DemandSheet publishedContent() {
        return publishedContent;
    }

    @Override
    protected void keepContent(DemandSheet sheet, Restricted detail) {
        content = sheet;
        restricted = detail;
    }

    @Override
    protected void keepPublishedContent(DemandSheet sheet) {
        publishedContent = sheet;
    }

    @Override
    protected Restricted restricted() {
        return restricted;
    }

    @Override
    protected String contentHash() {
        return super.contentHash();
    }
}
