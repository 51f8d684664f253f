package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.matching.engine.Knowledge;
import cn.techbridge.matching.engine.ProfileFile;
import cn.techbridge.search.CandidateSearch;
import cn.techbridge.search.SearchKind;
import cn.techbridge.taxonomy.CodeLists;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * The application's own matching outside of the application, for measurements: its candidate request to the index, and its engine on
 * what the index answers. Only the candidates are fixed.
 */
public final class PoolScorer {
    private final CandidateSearch index;
    private final MatchEngine engine;
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    public PoolScorer(CandidateSearch index, Knowledge knowledge) {
        this.index = index;
        CodeLists lists = new CodeLists();
        this.engine = new MatchEngine(
                lists,
                organisation -> Optional.empty(),
                Clock.systemUTC(),
                SiteKnowledge.fixed(knowledge, lists),
                new Profiles(null),
                new PreparedSides());
    }

    /** A candidate as the index gave it, with the index's score. */
    public record Candidate(UUID id, double indexScore, AchievementFacts facts) {}

    /** A judged achievement of the demand. */
    public record Verdict(AchievementFacts achievement, int level) {}

    /** @param exact 0–100; level 1–4 */
    public record Scored(UUID id, double exact, int level) {}

    /** What the index says of these achievements for the demand. */
    public List<Candidate> candidates(DemandFacts demand, Collection<UUID> pool) {
        return index.among(SearchKind.ACHIEVEMENT, demand.title(), ListingTexts.of(demand), pool).stream()
                .map(c -> new Candidate(c.id(), c.score(), read(c)))
                .toList();
    }

    /** The best of the whole index for the demand by the words both share, best first, with the index's scores. */
    public Map<UUID, Double> byWords(DemandFacts demand, int size) {
        Map<UUID, Double> found = new LinkedHashMap<>();
        index.find(SearchKind.ACHIEVEMENT, demand.title(), ListingTexts.of(demand), size)
                .forEach(candidate -> found.put(candidate.id(), candidate.score()));
        return found;
    }

    /** Candidates by words and by meaning as the application joins them. */
    public static List<UUID> fused(List<UUID> byWords, List<UUID> byMeaning, int size) {
        return Fusion.of(byWords, byMeaning, size);
    }

    /** What the engine says with a profile, after these verdicts. */
    public Map<UUID, Scored> score(
            ProfileFile profile, DemandFacts demand, List<Candidate> candidates, List<Verdict> verdicts) {
        Profile used = Profile.of(profile);
        Strictness strictness = engine.strictness(
                used,
                demand,
                verdicts.stream()
                        .map(v -> new Verdicts.Judged(v.achievement(), v.level()))
                        .toList());
        Map<UUID, Scored> scored = new HashMap<>();
        for (Candidate candidate : candidates) {
            Assessment assessment = engine.assess(used, demand, candidate.facts(), strictness);
            scored.put(candidate.id(), new Scored(candidate.id(), assessment.exact(), assessment.level()));
        }
        return scored;
    }

    private AchievementFacts read(CandidateSearch.Candidate candidate) {
        try {
            return json.treeToValue(candidate.facts(), AchievementFacts.class);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("the index holds facts that are not ours", notOurs);
        }
    }
}
