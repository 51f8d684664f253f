package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandCatalogue;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Matches as those concerned read and judge them. */
@ApplicationScoped
class MatchService {
    private final Matches matches;
    private final DemandCatalogue demands;
    private final AchievementCatalogue achievements;
    private final Feedback feedback;
    private final MatchWork work;
    private final WhyNot whyNot;
    private final MatchViews views;
    private final RequestCheck check;
    private final Clock clock;

    MatchService(
            Matches matches,
            DemandCatalogue demands,
            AchievementCatalogue achievements,
            Feedback feedback,
            MatchWork work,
            WhyNot whyNot,
            MatchViews views,
            RequestCheck check,
            Clock clock) {
        this.matches = matches;
        this.demands = demands;
        this.achievements = achievements;
        this.feedback = feedback;
        this.work = work;
        this.whyNot = whyNot;
        this.views = views;
        this.check = check;
        this.clock = clock;
    }

    @Transactional
    MatchPage ofDemand(Caller caller, UUID demandId, Matches.Position after, int limit, Locale locale) {
        requireSide(caller, demands.ownerOf(demandId));
        return page(matches.ofDemand(demandId, after, limit), limit, locale);
    }

    @Transactional
    MatchPage ofAchievement(Caller caller, UUID achievementId, Matches.Position after, int limit, Locale locale) {
        requireSide(caller, achievements.ownerOf(achievementId));
        return page(matches.ofAchievement(achievementId, after, limit), limit, locale);
    }

    @Transactional
    MatchView read(Caller caller, UUID id, Locale locale) {
        Match match = visible(caller, id);
        matches.shown(List.of(match), clock.instant());
        return views(List.of(match), locale).stream().findFirst().orElseThrow(Problem::notFound);
    }

    /** The explanation as it was kept; with an engine, the one that this engine gave and somebody saw. */
    @Transactional
    String explanation(Caller caller, UUID id, String engine) {
        Match match = visible(caller, id);
        matches.shown(List.of(match), clock.instant());
        if (engine == null || engine.equals(match.engine())) {
            return match.explanation();
        }
        if (engine.indexOf('\0') >= 0) {
            // a text of the database cannot hold it
            throw Problem.notFound();
        }
        return matches.replaced(id, engine).orElseThrow(Problem::notFound);
    }

    /** Why a pair is, or is not, among the matches; the caller is on one side, the other is public. */
    @Transactional
    WhyView explain(Caller caller, UUID demandId, UUID achievementId, Locale locale) {
        Optional<UUID> demander = demands.ownerOf(demandId);
        Optional<UUID> owner = achievements.ownerOf(achievementId);
        if (!isStaff(caller)
                && demander.filter(caller::belongsTo).isEmpty()
                && owner.filter(caller::belongsTo).isEmpty()) {
            throw Problem.notFound();
        }
        DemandFacts demand = demands.find(demandId).orElseThrow(Problem::notFound);
        AchievementFacts achievement = achievements.find(achievementId).orElseThrow(Problem::notFound);
        return views.why(whyNot.of(demand, achievement), locale);
    }

    /** A verdict of somebody concerned; "not relevant" takes the pair out of the lists, and every verdict teaches the demand's matches. */
    @Transactional
    void judge(Caller caller, UUID id, FeedbackRequest request) {
        check.require(request);
        Match seen = visible(caller, id);
        work.noteDemand(seen.demandId());
        Match match = matches.hold(seen).orElseThrow(Problem::notFound);
        feedback.keep(match, request, caller.subject());
        if (request.verdict() == FeedbackRequest.Verdict.NOT_RELEVANT) {
            match.suppress();
        }
    }

    private Match visible(Caller caller, UUID id) {
        Match match = matches.findByIdOptional(id).orElseThrow(Problem::notFound);
        boolean concerned = isStaff(caller)
                || demands.ownerOf(match.demandId()).filter(caller::belongsTo).isPresent()
                || achievements
                        .ownerOf(match.achievementId())
                        .filter(caller::belongsTo)
                        .isPresent();
        if (!concerned) {
            throw Problem.notFound();
        }
        return match;
    }

    private static void requireSide(Caller caller, Optional<UUID> owner) {
        if (owner.isEmpty() || !isStaff(caller) && !caller.belongsTo(owner.get())) {
            throw Problem.notFound();
        }
    }

    private static boolean isStaff(Caller caller) {
        return caller.is(Role.BROKER) || caller.is(Role.OPERATOR) || caller.is(Role.AGENCY_ADMIN);
    }

    private MatchPage page(List<Match> found, int limit, Locale locale) {
        matches.shown(found, clock.instant());
        String next = found.size() < limit
                ? null
                : new Matches.Position(found.getLast().exact(), found.getLast().id()).toString();
        return new MatchPage(views(found, locale), next);
    }

    /** Those whose sides are both public. */
    private List<MatchView> views(List<Match> found, Locale locale) {
        Map<UUID, DemandFacts> wanted =
                demands.published(found.stream().map(Match::demandId).distinct().toList());
        Map<UUID, AchievementFacts> offered = achievements.published(
                found.stream().map(Match::achievementId).distinct().toList());
        return found.stream()
                .filter(match -> wanted.containsKey(match.demandId()) && offered.containsKey(match.achievementId()))
                .map(match -> views.of(match, wanted.get(match.demandId()), offered.get(match.achievementId()), locale))
                .toList();
    }

    /** One page; position tells where the next begins. */
    record MatchPage(List<MatchView> items, String position) {}
}
