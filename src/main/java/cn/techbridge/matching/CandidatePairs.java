package cn.techbridge.matching;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.search.CandidateSearch;
import cn.techbridge.search.CandidateSearch.Candidate;
import cn.techbridge.search.SearchKind;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Retrieval and scoring: a few hundred candidates from the index, each scored with its reasons. */
@ApplicationScoped
class CandidatePairs {
    private static final int CANDIDATES = 200;
    private final CandidateSearch index;
    private final MatchEngine engine;
    private final ObjectMapper json;

    CandidatePairs(CandidateSearch index, MatchEngine engine, ObjectMapper json) {
        this.index = index;
        this.engine = engine;
        this.json = json;
    }

    /** @param also achievements to score even if they are no candidates any more */
    List<ScoredPair> forDemand(DemandFacts demand, Collection<UUID> also) {
        String text = joined(demand.problem(), demand.goal(), joined(demand.keywords()));
        return with(SearchKind.ACHIEVEMENT, index.find(SearchKind.ACHIEVEMENT, demand.title(), text, CANDIDATES), also)
                .stream()
                .map(candidate -> read(candidate.facts(), AchievementFacts.class))
                .map(achievement -> new ScoredPair(demand, achievement, engine.explain(demand, achievement)))
                .toList();
    }

    /** @param also demands to score even if they are no candidates any more */
    List<ScoredPair> forAchievement(AchievementFacts achievement, Collection<UUID> also) {
        String text = joined(achievement.problemSolved(), achievement.summary(), joined(achievement.keywords()));
        return with(SearchKind.DEMAND, index.find(SearchKind.DEMAND, achievement.title(), text, CANDIDATES), also)
                .stream()
                .map(candidate -> read(candidate.facts(), DemandFacts.class))
                .map(demand -> new ScoredPair(demand, achievement, engine.explain(demand, achievement)))
                .toList();
    }

    private List<Candidate> with(SearchKind kind, List<Candidate> candidates, Collection<UUID> also) {
        Set<UUID> missing = new LinkedHashSet<>(also);
        candidates.forEach(candidate -> missing.remove(candidate.id()));
        List<Candidate> all = new ArrayList<>(candidates);
        all.addAll(index.byIds(kind, missing));
        return all;
    }

    private <T> T read(JsonNode facts, Class<T> type) {
        try {
            return json.treeToValue(facts, type);
        } catch (JsonProcessingException notOurs) {
            throw new IllegalStateException("the index holds facts that are not ours", notOurs);
        }
    }

    private static String joined(Collection<String> texts) {
        return texts == null ? null : String.join("\n", texts);
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
