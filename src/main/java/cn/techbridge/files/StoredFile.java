package cn.techbridge.files;

import cn.techbridge.kernel.Ref;
import cn.techbridge.kernel.TimeOrderedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;

/** What is known of one file; its content lies in the {@link FilePlace} under its id. */
@Entity
class StoredFile {
    @Id
    private UUID id;

    private String ownerKind;
    private UUID ownerId;
    private String name;

    @Enumerated(EnumType.STRING)
    private FileType type;

    private long size;
    private String sha256;
    private boolean restricted;
    private boolean published;
    private Instant createdAt;

    protected StoredFile() {}

    StoredFile(UUID id, Ref owner, NewFile file, Instant now) {
        this.id = id;
        this.ownerKind = owner.type();
        this.ownerId = owner.id();
        this.name = file.name();
        this.type = file.type();
        this.size = file.content().length;
        this.sha256 = file.sha256();
        this.restricted = file.restricted();
        this.createdAt = now;
    }

    static UUID newId() {
        return TimeOrderedId.next();
    }

    void publish() {
        published = !restricted;
    }

    boolean isPublic() {
        return published;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    FileView view() {
        return new FileView(
                id, name, type.mediaType(), size, sha256, type.isPicture(), restricted, published, createdAt);
    }
}
