package cn.techbridge.matching.evaluation;

import cn.techbridge.matching.engine.Knowledge;
import cn.techbridge.matching.engine.ProfileFile;
import cn.techbridge.matching.vectors.CorpusLearning;
import cn.techbridge.matching.vectors.KnowledgeFile;
import cn.techbridge.taxonomy.CodeLists;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Demands (one JSON object a line: id, title, content) and judgements (tab-separated, with a head line: demand id,
 * achievement id, level 1 to 4, the achievement's title).
 *
 * @param titles of the achievements by id
 */
public record JudgedFiles(Map<String, Demand> demands, Map<String, String> titles, List<JudgedPair> pairs) {

    public record Demand(String id, String title, String content) {}

    /** @throws IllegalArgumentException with the line's number if a judgement cannot be read or names an unknown demand */
    public static JudgedFiles read(Path demandFile, Path judgementFile) throws IOException {
        ObjectMapper json = new ObjectMapper();
        Map<String, Demand> demands = new LinkedHashMap<>();
        for (String line : Files.readAllLines(demandFile)) {
            if (!line.isBlank()) {
                JsonNode node = json.readTree(line);
                String id = node.path("id").asText();
                demands.put(
                        id,
                        new Demand(
                                id,
                                node.path("title").asText(),
                                node.path("content").asText()));
            }
        }
        Map<String, String> titles = new LinkedHashMap<>();
        List<JudgedPair> pairs = new ArrayList<>();
        List<String> lines = Files.readAllLines(judgementFile);
        for (int number = 1; number < lines.size(); number++) {
            String[] cells = lines.get(number).split("\t", -1);
            if (cells.length < 4 || !cells[2].matches("[1-4]") || !demands.containsKey(cells[0])) {
                throw new IllegalArgumentException(
                        judgementFile + ", line " + (number + 1) + ": no judgement of a known demand");
            }
            titles.put(cells[1], cells[3]);
            String group = demands.get(cells[0]).title().strip();
            pairs.add(new JudgedPair(cells[0], group, cells[1], Integer.parseInt(cells[2])));
        }
        return new JudgedFiles(demands, titles, pairs);
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
    public Knowledge knowledge() {
        List<String> texts = new ArrayList<>(titles.values());
        demands.values().forEach(demand -> texts.add(demand.title() + '\n' + demand.content()));
        KnowledgeFile learned = new CorpusLearning(new CodeLists())
                .from("evaluation", texts.size(), List.copyOf(titles.values()), texts);
        return new Knowledge(learned.version(), learned.statistics(), learned.vectors(), learned.sample());
    }

    /** The groups of the judged demands, as {@link ProfileFile#groups} keeps them. */
    List<String> groups() {
        return pairs.stream()
                .map(pair -> Integer.toHexString(pair.group().hashCode()))
                .distinct()
                .sorted()
                .toList();
    }

    /** Whether the profile was trained on one of these demands. */
    boolean seenBy(ProfileFile profile) {
        return !Collections.disjoint(groups(), profile.groups());
    }
}
