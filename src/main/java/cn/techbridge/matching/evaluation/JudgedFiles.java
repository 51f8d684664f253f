package cn.techbridge.matching.evaluation;

import cn.techbridge.matching.engine.Knowledge;
import cn.techbridge.matching.engine.ProfileFile;
import cn.techbridge.matching.vectors.CorpusLearning;
import cn.techbridge.matching.vectors.CorpusVectorTrainer;
import cn.techbridge.matching.vectors.KnowledgeFile;
import cn.techbridge.taxonomy.CodeLists;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Demands (one JSON object a line: id, title, content) and judgements (tab-separated, with a head line: demand id,
 * achievement id, level 1 to 4, the achievement's title).
 *
 * @param titles of the achievements by id
 */
public record JudgedFiles(Map<String, Demand> demands, Map<String, String> titles, List<JudgedPair> pairs) {

    public record Demand(String id, String title, String content) {}

    /** @throws IllegalArgumentException with the line's number if one cannot be read or a judgement is of no known demand */
    public static JudgedFiles read(Path demandFile, Path judgementFile) throws IOException {
        Map<String, Demand> demands = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(demandFile);
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                Demand demand = demand(lines.get(i), demandFile + ", line " + (i + 1));
                demands.put(demand.id(), demand);
            }
        }
        Map<String, String> titles = new LinkedHashMap<>();
        List<JudgedPair> pairs = new ArrayList<>();
        lines = Files.readAllLines(judgementFile);
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                String[] cells = lines.get(i).split("\t", -1);
                pairs.add(pair(cells, demands, judgementFile + ", line " + (i + 1)));
                titles.put(cells[1], cells[3]);
            }
        }
        if (pairs.isEmpty()) {
            throw new IllegalArgumentException(judgementFile + ": no judgement below its head line");
        }
        return new JudgedFiles(demands, titles, pairs);
    }

    private static Demand demand(String line, String place) {
        JsonNode node;
        try {
            node = new ObjectMapper().readTree(line);
        } catch (JsonProcessingException malformed) {
            throw new IllegalArgumentException(place + ": no JSON object", malformed);
        }
        String id = node.path("id").asText();
        String title = node.path("title").asText();
        if (id.isBlank() || title.isBlank()) {
            throw new IllegalArgumentException(place + ": a demand needs an id and a title");
        }
        return new Demand(id, title, node.path("content").asText());
    }

    private static JudgedPair pair(String[] cells, Map<String, Demand> demands, String place) {
        if (cells.length < 4) {
            throw new IllegalArgumentException(
                    place + ": demand id, achievement id, level and title are expected, separated by tabs");
        }
        if (!cells[2].matches("[1-4]")) {
            throw new IllegalArgumentException(place + ": the level is 1 to 4, not '" + cells[2] + "'");
        }
        Demand demand = demands.get(cells[0]);
        if (demand == null) {
            throw new IllegalArgumentException(place + ": no demand of the id '" + cells[0] + "'");
        }
        return new JudgedPair(demand.id(), demand.title().strip(), cells[1], Integer.parseInt(cells[2]));
    }

    /** These and a site's own judgements, one JSON object a line, as {@code GET /matching-judgements} exports them. */
    JudgedFiles plus(Path verdicts) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, Demand> allDemands = new LinkedHashMap<>(demands);
        Map<String, String> allTitles = new LinkedHashMap<>(titles);
        List<JudgedPair> allPairs = new ArrayList<>(pairs);
        for (String line : Files.readAllLines(verdicts)) {
            JsonNode row = json.readTree(line);
            JsonNode wanted = row.path("demand");
            String demand = wanted.path("id").asText();
            String achievement = row.at("/achievement/id").asText();
            String title = wanted.path("title").asText();
            allDemands.put(
                    demand, new Demand(demand, title, wanted.path("content").asText()));
            allTitles.put(achievement, row.at("/achievement/title").asText());
            allPairs.add(new JudgedPair(
                    demand, title.strip(), achievement, row.path("level").asInt()));
        }
        return new JudgedFiles(allDemands, allTitles, allPairs);
    }

    /** What a site with these texts would have learned; no judgement is looked at. */
    KnowledgeFile learned() {
        List<String> texts = new ArrayList<>(titles.values());
        demands.values().forEach(demand -> texts.add(demand.title() + '\n' + demand.content()));
        return new CorpusLearning(new CodeLists())
                .from(
                        "evaluation",
                        texts.size(),
                        List.copyOf(titles.values()),
                        texts,
                        CorpusVectorTrainer.Settings.USUAL);
    }

    public Knowledge knowledge() {
        KnowledgeFile learned = learned();
        return new Knowledge(learned.version(), learned.statistics(), learned.vectors(), learned.sample());
    }

    /** The groups of the judged demands, as {@link ProfileFile#groups} keeps them. */
    List<String> groups() {
        return pairs.stream()
                .map(pair -> mark(pair.group()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Titles of the demands that the profile was trained on. */
    Set<String> seenBy(ProfileFile profile) {
        return pairs.stream()
                .map(JudgedPair::group)
                .filter(group -> profile.groups().contains(mark(group)))
                .collect(Collectors.toSet());
    }

    /** Without what was judged of demands of these titles; the texts stay, for the site has them still. */
    JudgedFiles without(Set<String> groups) {
        return new JudgedFiles(
                demands,
                titles,
                pairs.stream().filter(pair -> !groups.contains(pair.group())).toList());
    }

    private static String mark(String group) {
        return Integer.toHexString(group.hashCode());
    }
}
