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
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Retrieval and scoring: a few hundred candidates from the index, each scored with its reasons. */
@ApplicationScoped
class CandidatePairs {
    private static final int CANDIDATES = 200;
    /** Achievements come by thousands; a demand that such a one misses still finds it by itself. */
    private static final int DEMAND_CANDIDATES = 100;

    private final CandidateSearch index;
    private final MatchEngine engine;
    private final Verdicts verdicts;
    private final Meaning meaning;
    private final ObjectMapper json;

    CandidatePairs(CandidateSearch index, MatchEngine engine, Verdicts verdicts, Meaning meaning, ObjectMapper json) {
        this.index = index;
        this.engine = engine;
        this.verdicts = verdicts;
        this.meaning = meaning;
        this.json = json;
    }

    /** @param also achievements to score even if they are no candidates any more */
    List<Assessment> forDemand(DemandFacts demand, Collection<UUID> also) {
        Strictness strictness = strictness(demand);
        return with(SearchKind.ACHIEVEMENT, achievements(demand), also).stream()
                .map(candidate -> read(candidate.facts(), AchievementFacts.class))
                .map(achievement -> engine.assess(demand, achievement, strictness))
                .toList();
    }

    /** @param also demands to score even if they are no candidates any more */
    List<Assessment> forAchievement(AchievementFacts achievement, Collection<UUID> also) {
        List<DemandFacts> demands = with(SearchKind.DEMAND, demands(achievement), also).stream()
                .map(candidate -> read(candidate.facts(), DemandFacts.class))
                .toList();
        Set<UUID> judged =
                verdicts.judgedAmong(demands.stream().map(DemandFacts::id).toList());
        return demands.stream()
                .map(demand -> engine.assess(
                        demand, achievement, judged.contains(demand.id()) ? strictness(demand) : Strictness.NONE))
                .toList();
    }

    Assessment of(DemandFacts demand, AchievementFacts achievement) {
        return engine.assess(demand, achievement, strictness(demand));
    }

    /** Whether the index offers either as a candidate of the other. */
    boolean meet(DemandFacts demand, AchievementFacts achievement) {
        return achievements(demand).stream().anyMatch(c -> c.id().equals(achievement.id()))
                || demands(achievement).stream().anyMatch(c -> c.id().equals(demand.id()));
    }

    private List<Candidate> achievements(DemandFacts demand) {
        String text = joined(demand.problem(), demand.goal(), joined(demand.keywords()));
        return fused(
                SearchKind.ACHIEVEMENT,
                index.find(SearchKind.ACHIEVEMENT, demand.title(), text, CANDIDATES),
                ListingTexts.whole(demand));
    }

    private List<Candidate> demands(AchievementFacts achievement) {
        String text = joined(achievement.problemSolved(), achievement.summary(), joined(achievement.keywords()));
        return fused(
                SearchKind.DEMAND,
                index.find(SearchKind.DEMAND, achievement.title(), text, DEMAND_CANDIDATES),
                ListingTexts.whole(achievement));
    }

    /** What shares words and, where the site has an encoder, what is near in meaning. */
    private List<Candidate> fused(SearchKind kind, List<Candidate> byWords, String text) {
        List<UUID> byMeaning = meaning.nearest(kind, text, CANDIDATES);
        if (byMeaning.isEmpty()) {
            return byWords;
        }
        Map<UUID, Candidate> known = byWords.stream().collect(Collectors.toMap(Candidate::id, c -> c));
        List<UUID> best = Fusion.of(byWords.stream().map(Candidate::id).toList(), byMeaning, CANDIDATES);
        List<Candidate> all = new ArrayList<>();
        best.stream().filter(known::containsKey).map(known::get).forEach(all::add);
        all.addAll(index.byIds(
                kind, best.stream().filter(id -> !known.containsKey(id)).toList()));
        return all;
    }

    private Strictness strictness(DemandFacts demand) {
        return demand.id() == null ? Strictness.NONE : engine.strictness(demand, verdicts.of(demand.id()));
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
