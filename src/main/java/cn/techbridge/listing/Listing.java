package cn.techbridge.listing;

import cn.techbridge.platform.Problem;
import jakarta.persistence.MappedSuperclass;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;

/**
 * A listing's life: draft → submitted → (returned | rejected | published) → (suspended | expired | withdrawn | contracted).
 *
 * @param <S> the sheet, i.e. the fields that the owner fills in
 */
@MappedSuperclass
public abstract class Listing<S extends Sheet<S>> extends ListingRecord<S> {
    /** A listing must be confirmed once a year; stale offers are the first complaint about such platforms. */
    private static final Duration VALIDITY = Duration.ofDays(365);

    private static final Set<ListingState> REVISABLE = EnumSet.of(
            ListingState.DRAFT,
            ListingState.SUBMITTED,
            ListingState.RETURNED,
            ListingState.REJECTED,
            ListingState.PUBLISHED,
            ListingState.EXPIRED,
            ListingState.WITHDRAWN);

    protected Listing() {}

    protected Listing(UUID organisationId, String externalId, Instant now) {
        super(organisationId, externalId, now);
    }

    /** Takes a new content in; the state does not move by itself. */
    public void revise(Draft<S> draft, Instant now) {
        if (!REVISABLE.contains(state)) {
            throw illegal("修改", "changed");
        }
        keepContent(draft.content(), draft.restricted());
        contentHash = draft.hash();
        fieldsInferred = draft.fieldsInferred();
        deletedAt = null;
        changePending = state == ListingState.PUBLISHED && !draft.content().equals(publishedContent());
        updatedAt = now;
    }

    /** Asks for review; the pending change of a published listing is handed in by being made. */
    public void submit(Instant now) {
        if (!REVISABLE.contains(state) || state == ListingState.PUBLISHED || state == ListingState.SUBMITTED) {
            throw illegal("提交", "submitted");
        }
        move(ListingState.SUBMITTED, now);
    }

    /** Makes the latest content the visible one. */
    public void publish(Instant now) {
        if (!REVISABLE.contains(state)) {
            throw illegal("发布", "published");
        }
        keepPublishedContent(content());
        changePending = false;
        reviewNote = null;
        publishedAt = publishedAt == null ? now : publishedAt;
        expiresAt = now.plus(VALIDITY);
        move(ListingState.PUBLISHED, now);
    }

    /** Sends a submission back; of a published listing only the pending change. */
    public void sendBack(String note, Instant now) {
        refuse(ListingState.RETURNED, note, now);
    }

    public void reject(String note, Instant now) {
        refuse(ListingState.REJECTED, note, now);
    }

    /** Takes a listing that was public unreviewed out again. */
    public void takeDown(ListingState to, String note, Instant now) {
        changePending = false;
        reviewNote = note;
        move(to, now);
    }

    /** An appeal was not granted; of a listing whose published version stayed visible only the note is new. */
    void uphold(ListingState to, String note, Instant now) {
        if (state == ListingState.RETURNED || state == ListingState.REJECTED) {
            move(to, now);
        }
        reviewNote = note;
        updatedAt = now;
    }

    /** Hides it until moderators have looked; a change that waited is looked at with it. */
    void suspend(String note, Instant now) {
        changePending = false;
        reviewNote = note;
        move(ListingState.SUSPENDED, now);
    }

    /** Moderators let it in: for the first time, again, or with its change. */
    void approve(Instant now) {
        if (state == ListingState.SUSPENDED) {
            state = ListingState.SUBMITTED;
        }
        publish(now);
    }

    private void refuse(ListingState to, String note, Instant now) {
        if (state != ListingState.SUBMITTED
                && state != ListingState.SUSPENDED
                && !(state == ListingState.PUBLISHED && changePending)) {
            throw illegal("退回", "returned");
        }
        reviewNote = note;
        changePending = false;
        move(state == ListingState.PUBLISHED ? ListingState.PUBLISHED : to, now);
    }

    public void withdraw(Instant now) {
        if (!REVISABLE.contains(state) && state != ListingState.SUSPENDED || state == ListingState.WITHDRAWN) {
            throw illegal("撤回", "withdrawn");
        }
        changePending = false;
        move(ListingState.WITHDRAWN, now);
    }

    /** Confirms that the listing still holds, for another year. */
    public void renew(Instant now) {
        if (state != ListingState.PUBLISHED && state != ListingState.EXPIRED) {
            throw illegal("续期", "renewed");
        }
        if (state == ListingState.EXPIRED && !content().equals(publishedContent())) {
            throw Problem.conflict("过期后内容已修改，请提交", "The content was changed after it had expired, submit it instead");
        }
        expiresAt = now.plus(VALIDITY);
        move(ListingState.PUBLISHED, now);
    }

    /** Nobody has confirmed it for a year; the owner may renew it. */
    void expire(Instant now) {
        if (state != ListingState.PUBLISHED || expiresAt.isAfter(now)) {
            throw illegal("过期", "expired");
        }
        changePending = false;
        move(ListingState.EXPIRED, now);
    }

    /** A contract takes it off the market; a change that was pending has lost its point. */
    public void contract(Instant now) {
        if (state == ListingState.CONTRACTED) {
            throw illegal("成交", "contracted");
        }
        changePending = false;
        move(ListingState.CONTRACTED, now);
    }

    /** The contract came to nothing: the owner may offer it again. */
    public void release(Instant now) {
        if (state != ListingState.CONTRACTED) {
            throw illegal("解除成交", "released");
        }
        move(ListingState.WITHDRAWN, now);
    }

    /** Leaves only a tombstone for the publisher's delta read. */
    public void delete(Instant now) {
        if (state == ListingState.CONTRACTED) {
            throw illegal("删除", "deleted");
        }
        changePending = false;
        deletedAt = now;
        move(ListingState.WITHDRAWN, now);
    }

    /** Is the same as another listing: hidden, and its id leads there. */
    void merge(UUID other, Instant now) {
        if (state != ListingState.PUBLISHED || other.equals(id)) {
            throw illegal("合并", "merged");
        }
        mergedInto = other;
        changePending = false;
        move(ListingState.MERGED, now);
    }

    /** Was not the same after all: public again as it was. */
    void unmerge(Instant now) {
        if (state != ListingState.MERGED) {
            throw illegal("取消合并", "taken apart");
        }
        mergedInto = null;
        move(ListingState.PUBLISHED, now);
    }

    /** What belongs to a published listing changed, though its sheet did not. */
    void awaitReview(Instant now) {
        changePending = state == ListingState.PUBLISHED;
        updatedAt = now;
    }

    /** Tells the owner's delta read that something about the listing changed. */
    protected void touch(Instant now) {
        updatedAt = now;
    }

    private void move(ListingState to, Instant now) {
        state = to;
        updatedAt = now;
    }

    private Problem illegal(String zh, String en) {
        return Problem.conflict(
                "当前状态（%s）不能%s".formatted(state, zh), "A listing in state %s cannot be %s".formatted(state, en));
    }
}
