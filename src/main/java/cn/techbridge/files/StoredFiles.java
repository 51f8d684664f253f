package cn.techbridge.files;

import cn.techbridge.kernel.Ref;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class StoredFiles implements PanacheRepositoryBase<StoredFile, UUID> {

    List<StoredFile> of(Ref owner) {
        return list("ownerKind = ?1 and ownerId = ?2 order by id", owner.type(), owner.id());
    }

    List<StoredFile> of(String kind, Collection<UUID> owners) {
        return list("ownerKind = ?1 and ownerId in ?2", kind, owners);
    }

    List<UUID> ids() {
        return getEntityManager()
                .createQuery("select id from StoredFile order by id", UUID.class)
                .getResultList();
    }

    Optional<StoredFile> one(Ref owner, UUID id) {
        return find("ownerKind = ?1 and ownerId = ?2 and id = ?3", owner.type(), owner.id(), id)
                .firstResultOptional();
    }

    Optional<StoredFile> same(Ref owner, String sha256) {
        return find("ownerKind = ?1 and ownerId = ?2 and sha256 = ?3", owner.type(), owner.id(), sha256)
                .firstResultOptional();
    }
}
