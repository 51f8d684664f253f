package cn.techbridge.achievement;

import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.intake.RecordKind;
import cn.techbridge.intake.RowOutcome;
import cn.techbridge.listing.ListingDesk;
import cn.techbridge.listing.ListingRulings;
import cn.techbridge.moderation.Reviewed;
import cn.techbridge.organisation.OrganisationDirectory;
import cn.techbridge.platform.Languages;
import cn.techbridge.platform.Problem;
import cn.techbridge.search.IndexOutbox;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

@ApplicationScoped
class AchievementService implements RecordKind<AchievementSheet> {
    private final ListingDesk desk;
    private final ListingRulings rulings;
    private final AchievementKind kind;
    private final Achievements achievements;
    private final OrganisationDirectory organisations;
    private final IndexOutbox outbox;
    private final AchievementMerges merges;
    private final Clock clock;
    private final HttpHeaders headers;

    AchievementService(
            ListingDesk desk,
            ListingRulings rulings,
            AchievementKind kind,
            Achievements achievements,
            OrganisationDirectory organisations,
            IndexOutbox outbox,
            AchievementMerges merges,
            Clock clock,
            HttpHeaders headers) {
        this.desk = desk;
        this.rulings = rulings;
        this.kind = kind;
        this.achievements = achievements;
        this.organisations = organisations;
        this.outbox = outbox;
        this.merges = merges;
        this.clock = clock;
        this.headers = headers;
    }

    @Transactional
    AchievementView create(Caller caller, AchievementSheet sheet) {
        return view(desk.create(kind, caller, sheet), caller);
    }

    @Transactional
    AchievementView change(Caller caller, UUID id, String ifMatch, AchievementSheet sheet) {
        return view(desk.change(kind, caller, id, ifMatch, sheet), caller);
    }

    @Transactional
    AchievementView submit(Caller caller, UUID id) {
        return view(desk.submit(kind, caller, id), caller);
    }

    @Transactional
    AchievementView publish(Caller caller, UUID id) {
        return view(desk.publish(kind, caller, id), caller);
    }

    /** Withdraw or renew. */
    @Transactional
    AchievementView act(Caller caller, UUID id, BiConsumer<Achievement, Instant> verb) {
        return view(desk.act(kind, caller, id, verb), caller);
    }

    @Transactional
    void delete(Caller caller, UUID id) {
        desk.act(kind, caller, id, Achievement::delete);
    }

    @Transactional
    AchievementView showcase(Caller caller, UUID id, boolean shown) {
        Achievement achievement = achievements.alive(id).orElseThrow(Problem::notFound);
        achievement.showcase(shown, clock.instant());
        achievements.flush();
        outbox.changed(SearchKind.ACHIEVEMENT, id);
        return view(achievement, caller);
    }

    /**
     * What is found under an id: the record, or, when it was found to be another one, where the id leads.
     *
     * @param mergedInto null unless the view is
     */
    record Found(AchievementView view, UUID mergedInto) {}

    @Transactional
    Found read(Caller caller, UUID id) {
        Achievement achievement = achievements.alive(id).orElseThrow(Problem::notFound);
        if (achievement.mergedInto() != null) {
            return new Found(null, merges.target(id).orElseThrow(Problem::notFound));
        }
        if (!achievement.isPublic() && !ListingDesk.maySeeDraft(caller, achievement)) {
            throw Problem.notFound();
        }
        return new Found(view(desk.readBy(kind, caller, achievement), caller), null);
    }

    @Transactional
    List<AchievementView> changedSince(Caller caller, Instant since, UUID after, int limit) {
        List<Achievement> found = achievements.changedSince(caller.requireOrganisation(), since, after, limit);
        return desk.readBy(kind, caller, found).stream()
                .map(a -> view(a, caller))
                .toList();
    }

    @Override
    public Class<AchievementSheet> rowType() {
        return AchievementSheet.class;
    }

    @Override
    public String role() {
        return Role.PUBLISHER;
    }

    @Override
    @Transactional
    public Map<UUID, String> live(Caller caller, UUID after, int limit) {
        return desk.live(kind, caller, after, limit);
    }

    @Override
    @Transactional
    public int withdraw(Caller caller, Collection<UUID> ids) {
        return desk.withdraw(kind, caller, ids);
    }

    @Override
    public String externalId(AchievementSheet row) {
        return row.externalId();
    }

    @Override
    @Transactional
    public List<RowOutcome> upsert(Caller caller, List<AchievementSheet> rows) {
        return desk.upsert(kind, caller, rows);
    }

    @Override
    @Transactional
    public void refusedAsSecret(Caller caller, Collection<String> externalIds) {
        desk.hideSecret(kind, caller, externalIds);
    }

    void reviewed(@Observes Reviewed review) {
        if (review.record().type().equals(SearchKind.ACHIEVEMENT.code())) {
            rulings.reviewed(kind, review);
        }
    }

    private AchievementView view(Achievement achievement, Caller caller) {
        return AchievementView.of(
                achievement,
                organisations.find(achievement.organisationId()).orElseThrow(),
                caller,
                Languages.of(headers));
    }
}
