package cn.techbridge.achievement;

import cn.techbridge.listing.Listing;
import cn.techbridge.listing.Restricted;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;

/** A 科技成果; being in the library is not being showcased. */
@Entity
class Achievement extends Listing<AchievementSheet> {
    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private AchievementSheet content;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private AchievementSheet publishedContent;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Restricted restricted;

    private boolean showcase;

    protected Achievement() {}

    Achievement(UUID organisationId, String externalId, Instant now) {
        super(organisationId, externalId, now);
    }

    /** Puts it on show or takes it off; the operator's choice, not the owner's. */
    void showcase(boolean shown, Instant now) {
        this.showcase = shown;
        touch(now);
    }

    boolean isShowcased() {
        return showcase;
    }

    @Override
    protected AchievementSheet content() {
        return content;
    }

    @Override
    protected AchievementSheet publishedContent() {
        return publishedContent;
    }

    @Override
    protected void keepContent(AchievementSheet sheet, Restricted detail) {
        content = sheet;
        restricted = detail;
    }

    @Override
    protected void keepPublishedContent(AchievementSheet sheet) {
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
