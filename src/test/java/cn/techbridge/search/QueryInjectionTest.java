package cn.techbridge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.taxonomy.CodeLists;
import cn.techbridge.text.Fold;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Whatever is typed, the body sent to Elasticsearch is the template: read back from its bytes, every key, every fixed value and every
 * nesting is one that harmless words have too, and what was typed stands only where words stand.
 */
class QueryInjectionTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FacetCodes CODES = new FacetCodes(new CodeLists());
    /** Where words stand: values of term clauses, and the beginning that is completed. */
    private static final Pattern WORDS = Pattern.compile(".*(/term/[a-zA-Z]+/value|/suggest/begins/prefix)");

    private static final List<String> HARMLESS =
            List.of("刀具涂层", "刀", "CBN 刀具 涂层 100MPa", "刀具切削淬硬钢磨损太快，想找耐磨的刀具涂层", "graphene", " ", "，。", "a", "3.5");

    private static final List<String> SEEDS = List.of(
            "{\"script\":{\"source\":\"ctx._source.price=0\"}}",
            "\"}},{\"match_all\":{}}",
            "\"}]}},\"script_fields\":{\"x\":{\"script\":\"1\"}},\"a\":{\"b\":[{\"c\":\"",
            "_source:*",
            "*:* OR 1=1",
            "title:(a AND b) NOT c",
            "restricted.phone:1*",
            "a~2 b^9 \"c d\"~5",
            "[* TO *] {1 TO 2}",
            "/.*(.*)*x/",
            "\\\" \\\\ \\u0022",
            "\u0000\u0001\u001f",
            "\"\r\n{\"index\":{}}\r\n",
            "${jndi:ldap://127.0.0.1/a}",
            "%22%7D%7D&source={}",
            "?size=100000&_source=restricted",
            "../../_cluster/settings",
            "<script>alert(1)</script>",
            "{{mustache}} {{#toJson}}x{{/toJson}}",
            "\ud83d\ude00\ud800\u202e",
            "' or ''='",
            "null true -1e309",
            "`*`|()[]{}+-&&||!:^~?/");

    private static List<String> hostile() {
        List<String> hostile = new ArrayList<>();
        for (String seed : SEEDS) {
            for (String word : List.of("", "刀具", "涂层 ", "CBN", "100MPa ", "石墨烯\n")) {
                hostile.add(word + seed);
                hostile.add(seed + word);
                hostile.add(word + seed + word + seed);
                hostile.add(seed.replace('"', '\'') + word);
            }
        }
        return hostile;
    }

    @Test
    void searchesKeepTheirStructure() throws IOException {
        keeps(text -> SearchBody.of(query(text, EnumSet.allOf(Facet.class)), CODES, Reading.LITERAL)
                .toString());
        keeps(text -> SearchBody.of(
                        query(text, Set.of()), CODES, Reading.LITERAL.relaxed().corrected(text))
                .toString());
    }

    @Test
    void suggestionsKeepTheirStructure() throws IOException {
        keeps(text -> Suggestions.body(Fold.search(text.strip())).toString());
    }

    @Test
    void candidateRequestsKeepTheirStructure() throws IOException {
        keeps(text ->
                new String(CandidateSearch.request("刀具" + text, text, 200), java.nio.charset.StandardCharsets.UTF_8));
    }

    private static SearchQuery query(String text, Set<Facet> counted) {
        return new SearchQuery(
                SearchKind.ACHIEVEMENT,
                text.isBlank() ? null : text.strip(),
                new EnumMap<>(Facet.class),
                null,
                null,
                null,
                null,
                SearchQuery.Sort.RELEVANCE,
                counted,
                20,
                null);
    }

    private static void keeps(Function<String, String> body) throws IOException {
        Set<String> template = new TreeSet<>();
        for (String words : HARMLESS) {
            template.addAll(facts(body.apply(words)));
        }
        assertTrue(template.size() > 5, "a template is there at all");
        List<String> hostile = hostile();
        assertTrue(hostile.size() >= 500, hostile.size() + " strings");
        for (String words : hostile) {
            Set<String> strange = new TreeSet<>(facts(body.apply(words)));
            strange.removeAll(template);
            assertEquals(Set.of(), strange, words);
        }
    }

    /** Every place of the body with its value, positions in lists left out; where words or how many of them stand, the kind of value only. */
    private static Set<String> facts(String body) throws IOException {
        Set<String> facts = new TreeSet<>();
        collect("", JSON.readTree(body), facts);
        return facts;
    }

    private static void collect(String path, JsonNode node, Set<String> into) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(path + "/" + field.getKey(), field.getValue(), into));
        } else if (node.isArray()) {
            node.forEach(element -> collect(path, element, into));
        } else {
            boolean word = WORDS.matcher(path).matches();
            boolean counted = path.endsWith("minimum_should_match") || path.endsWith("boost");
            into.add(path + " = " + (word || counted ? node.getNodeType() : node));
        }
    }
}
