package cn.techbridge.achievement;

import cn.techbridge.audit.AuditEntryDraft;
import cn.techbridge.audit.AuditLog;
import cn.techbridge.files.FileShelfService;
import cn.techbridge.files.FileView;
import cn.techbridge.identity.Caller;
import cn.techbridge.kernel.Ref;
import cn.techbridge.listing.ListingDesk;
import cn.techbridge.listing.ListingEvent;
import cn.techbridge.listing.ListingsChanged;
import cn.techbridge.platform.Problem;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Files follow their achievement: reviewed with it, public with it, gone with it. */
@ApplicationScoped
class AchievementFileService {
    private final Achievements achievements;
    private final AchievementKind kind;
    private final ListingDesk desk;
    private final FileShelfService shelf;
    private final AuditLog audit;

    AchievementFileService(
            Achievements achievements, AchievementKind kind, ListingDesk desk, FileShelfService shelf, AuditLog audit) {
        this.achievements = achievements;
        this.kind = kind;
        this.desk = desk;
        this.shelf = shelf;
        this.audit = audit;
    }

    /** A public file of a published achievement waits for review like any other change, unless the owner is trusted. */
    @Transactional
    FileView add(Caller caller, UUID id, String name, byte[] content, boolean restricted) {
        requireOwned(caller, id);
        boolean waits = !restricted && desk.reviewIfPublic(kind, caller, id);
        return shelf.add(ref(id), name, content, restricted, !restricted && !waits && isPublic(id));
    }

    @Transactional
    List<FileView> list(Caller caller, UUID id) {
        return shelf.of(ref(id), readable(caller, id));
    }

    @Transactional
    FileShelfService.Content open(Caller caller, UUID id, UUID file) {
        FileShelfService.Content content = shelf.open(ref(id), file, readable(caller, id));
        if (content.file().restricted()) {
            audit.record(AuditEntryDraft.read(ref(id), "file").with("file", file));
        }
        return content;
    }

    @Transactional
    void remove(Caller caller, UUID id, UUID file) {
        requireOwned(caller, id);
        shelf.remove(ref(id), file);
    }

    void follow(@Observes ListingsChanged changed) {
        if (!changed.kind().equals(SearchKind.ACHIEVEMENT.code())) {
            return;
        }
        List<UUID> released = new ArrayList<>();
        for (ListingEvent event : changed.events()) {
            Ref achievement = event.listing();
            switch (event) {
                case ListingEvent.Published published when published.released() -> released.add(achievement.id());
                case ListingEvent.Hidden hidden
                when achievements.alive(achievement.id()).isEmpty() -> shelf.removeAll(achievement);
                default -> {
                    // some of it may still wait for review; or it may come back with its files
                }
            }
        }
        shelf.publish(changed.kind(), released);
    }

    private boolean isPublic(UUID id) {
        return achievements.alive(id).filter(Achievement::isPublic).isPresent();
    }

    /** True: the owner's and the moderators' view; false: everybody's, once it is public. */
    private boolean readable(Caller caller, UUID id) {
        Achievement achievement = achievements.alive(id).orElseThrow(Problem::notFound);
        boolean draft = ListingDesk.maySeeDraft(caller, achievement);
        if (!draft && !achievement.isPublic()) {
            throw Problem.notFound();
        }
        return draft;
    }

    private void requireOwned(Caller caller, UUID id) {
        achievements.alive(id).filter(a -> caller.belongsTo(a.organisationId())).orElseThrow(Problem::notFound);
    }

    private static Ref ref(UUID id) {
        return new Ref(SearchKind.ACHIEVEMENT.code(), id);
    }
}
