package cn.techbridge.registry;

import cn.techbridge.kernel.TimeOrderedId;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** One entry of a register the operator keeps; public from the moment it is entered. */
@MappedSuperclass
public abstract class Entry {
    @Id
    private UUID id;

    private String externalId;
    private String name;
    private String contentHash;
    private Instant createdAt;
    private Instant updatedAt;
    private Instant retiredAt;

    @Version
    private long version;

    protected Entry() {}

    protected Entry(String externalId, Instant now) {
        this.id = TimeOrderedId.next();
        this.externalId = externalId;
        this.createdAt = now;
    }

    protected void change(String newName, String hash, Instant now) {
        name = newName;
        contentHash = hash;
        updatedAt = now;
        retiredAt = null;
    }

    /** Takes it off the register; whoever enters it again brings it back. */
    void retire(Instant now) {
        retiredAt = now;
        updatedAt = now;
    }

    public boolean isRetired() {
        return retiredAt != null;
    }

    /** Null while it is on the register. */
    public Instant retiredAt() {
        return retiredAt;
    }

    public boolean holds(String hash) {
        return hash.equals(contentHash) && !isRetired();
    }

    public UUID id() {
        return id;
    }

    public String externalId() {
        return externalId;
    }

    public String name() {
        return name;
    }

    public long version() {
        return version;
    }

    protected String contentHash() {
        return contentHash;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
