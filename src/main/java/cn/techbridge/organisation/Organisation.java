package cn.techbridge.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A university, institute, enterprise or agency's owner; natural key is its 统一社会信用代码. */
@Entity
class Organisation {
    @Id
    private UUID id;

    private String uscc;
    private String name;
    private String type;
    private String regionCode;
    private boolean trusted;
    private Instant createdAt;
    private Instant updatedAt;

    @Version
    private long version;

    protected Organisation() {}

    Organisation(UUID id, OrganisationRequest request, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(request, now);
    }

    void change(OrganisationRequest request, Instant now) {
        uscc = request.normalUscc();
        name = request.name().strip();
        type = request.type();
        regionCode = request.regionCode();
        trusted = Boolean.TRUE.equals(request.trusted());
        updatedAt = now;
    }

    UUID id() {
        return id;
    }

    String uscc() {
        return uscc;
    }

    long version() {
        return version;
    }

    OrganisationView view() {
        return new OrganisationView(id, uscc, name, type, regionCode, trusted, version, createdAt, updatedAt);
    }

    OrganisationBrief brief() {
        return new OrganisationBrief(id, name, type, regionCode, trusted);
    }
}
