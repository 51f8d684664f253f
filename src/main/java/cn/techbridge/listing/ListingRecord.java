package cn.techbridge.listing;

import cn.techbridge.kernel.TimeOrderedId;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/**
 * What is known of a listing, for reading; what may become of it is said by {@link Listing}. Subclasses keep two contents: the latest one
 * handed in and the published one, which stays visible while a change awaits review.
 *
 * @param <S> the sheet, i.e. the fields that the owner fills in
 */
@MappedSuperclass
public abstract class ListingRecord<S extends Sheet<S>> {
    @Id
    UUID id;

    UUID organisationId;
    String externalId;

    @Enumerated(EnumType.STRING)
    ListingState state;

    boolean changePending;
    String reviewNote;
    String contentHash;
    boolean fieldsInferred;
    Instant createdAt;
    Instant updatedAt;
    Instant publishedAt;
    Instant expiresAt;
    Instant deletedAt;
    UUID mergedInto;

    @Version
    long version;

    protected ListingRecord() {}

    protected ListingRecord(UUID organisationId, String externalId, Instant now) {
        this.id = TimeOrderedId.next();
        this.organisationId = organisationId;
        this.externalId = externalId == null ? id.toString() : externalId;
        this.state = ListingState.DRAFT;
        this.createdAt = now;
        this.updatedAt = now;
    }

    protected abstract S content();

    protected abstract S publishedContent();

    protected abstract void keepContent(S content, Restricted restricted);

    protected abstract void keepPublishedContent(S content);

    protected abstract Restricted restricted();

    /** The listing that stands for this one; null unless merged. */
    public UUID mergedInto() {
        return mergedInto;
    }

    boolean isWithdrawable() {
        return deletedAt == null && state != ListingState.WITHDRAWN && state != ListingState.CONTRACTED;
    }

    public boolean isPublic() {
        return state == ListingState.PUBLISHED;
    }

    public boolean isChangePending() {
        return changePending;
    }

    /** True when the same sheet was handed in before and still stands. */
    public boolean holds(String hash) {
        return hash.equals(contentHash)
                && deletedAt == null
                && (state == ListingState.PUBLISHED
                        || state == ListingState.SUBMITTED
                        || state == ListingState.CONTRACTED
                        || state == ListingState.MERGED);
    }

    public UUID id() {
        return id;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public boolean fieldsInferred() {
        return fieldsInferred;
    }

    public String externalId() {
        return externalId;
    }

    public long version() {
        return version;
    }

    public ListingState state() {
        return state;
    }

    public Instant publishedAt() {
        return publishedAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    protected String contentHash() {
        return contentHash;
    }

    /** The life-cycle part of a view; notes and pending changes are the owner's business. */
    public ListingStatus status(boolean forOwner) {
        return new ListingStatus(
                state.name(),
                forOwner ? changePending : null,
                forOwner ? reviewNote : null,
                fieldsInferred,
                createdAt,
                updatedAt,
                publishedAt,
                expiresAt,
                deletedAt != null || mergedInto != null ? Boolean.TRUE : null,
                mergedInto,
                version);
    }
}
