package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.demand.DemandCatalogue;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class MatchService {
    private static final int PREVIEWED = 20;
    private final Matches matches;
    private final DemandCatalogue demands;
    private final AchievementCatalogue achievements;
    private final CandidatePairs pairs;
    private final Feedback feedback;
    private final RequestCheck check;

    MatchService(
            Matches matches,
            DemandCatalogue demands,
            AchievementCatalogue achievements,
            CandidatePairs pairs,
            Feedback feedback,
            RequestCheck check) {
        this.matches = matches;
        this.demands = demands;
        this.achievements = achievements;
        this.pairs = pairs;
        this.feedback = feedback;
        this.check = check;
    }

    @Transactional
    MatchPage ofDemand(Caller caller, UUID demandId, Matches.Position after, int limit) {
        requireSide(caller, demands.ownerOf(demandId));
        return page(matches.ofDemand(demandId, after, limit), limit);
    }

    @Transactional
    MatchPage ofAchievement(Caller caller, UUID achievementId, Matches.Position after, int limit) {
        requireSide(caller, achievements.ownerOf(achievementId));
        return page(matches.ofAchievement(achievementId, after, limit), limit);
    }

    @Transactional
    MatchView read(Caller caller, UUID id) {
        return view(visible(caller, id)).orElseThrow(Problem::notFound);
    }

    /** Matches of a problem that is not stored. */
    List<MatchView> preview(PreviewRequest request) {
        check.require(request);
        DemandFacts demand = request.facts();
        return pairs.forDemand(demand, List.of()).stream()
                .sorted(Comparator.comparingInt(
                                (ScoredPair pair) -> pair.explanation().score())
                        .reversed())
                .limit(PREVIEWED)
                .map(pair -> new MatchView(
                        null, null, MatchView.Side.of(pair.achievement()), pair.explanation(), null, null))
                .toList();
    }

    /** A verdict of somebody concerned; "not relevant" takes the pair out of the lists. */
    @Transactional
    void judge(Caller caller, UUID id, FeedbackRequest request) {
        check.require(request);
        Match match = visible(caller, id);
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

    private MatchPage page(List<Match> found, int limit) {
        String next = found.size() < limit
                ? null
                : new Matches.Position(found.getLast().score(), found.getLast().id()).toString();
        return new MatchPage(
                found.stream().map(this::view).flatMap(Optional::stream).toList(), next);
    }

    /** Empty when one side is no longer public. */
    private Optional<MatchView> view(Match match) {
        return demands.find(match.demandId())
                .flatMap(demand -> achievements
                        .find(match.achievementId())
                        .map(achievement -> match.view(MatchView.Side.of(demand), MatchView.Side.of(achievement))));
    }

    /** One page; position tells where the next begins. */
    record MatchPage(List<MatchView> items, String position) {}
}
