package cn.techbridge.moderation;

import cn.techbridge.identity.Caller;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** What owners do about decisions on their records. */
@ApplicationScoped
class AppealService {
    private final ModerationCases cases;
    private final ModerationSettings settings;
    private final RequestCheck check;
    private final Clock clock;

    AppealService(ModerationCases cases, ModerationSettings settings, RequestCheck check, Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.check = check;
        this.clock = clock;
    }

    /** Cases that were decided against the caller's organisation, and its appeals; newest first. */
    @Transactional
    List<OwnCaseView> mine(Caller owner, UUID before, int limit) {
        return cases.against(owner.requireOrganisation(), before, limit).stream()
                .map(one -> one.ownView(settings.appealWithin(), clock.instant()))
                .toList();
    }

    /** Once for each decision, while the record is as it was when it was decided. */
    @Transactional
    OwnCaseView appeal(Caller owner, UUID id, AppealRequest request) {
        check.require(request);
        ModerationCase decided = cases.findByIdOptional(id)
                .filter(one -> owner.belongsTo(one.organisationId()))
                .orElseThrow(Problem::notFound);
        ModerationCase appeal = decided.appeal(request.reason(), settings.appealWithin(), clock.instant());
        cases.persistAndFlush(appeal);
        return appeal.ownView(settings.appealWithin(), clock.instant());
    }
}
