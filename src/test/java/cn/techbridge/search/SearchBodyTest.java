package cn.techbridge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.taxonomy.CodeLists;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SearchBodyTest {
    private static final FacetCodes CODES = new FacetCodes(new CodeLists());

    private static ObjectNode body(String text, Map<Facet, Set<String>> chosen, Set<Facet> counted) {
        Map<Facet, Set<String>> copy = new EnumMap<>(Facet.class);
        copy.putAll(chosen);
        SearchQuery query = new SearchQuery(
                SearchKind.ACHIEVEMENT,
                text,
                copy,
                null,
                null,
                null,
                null,
                SearchQuery.Sort.RELEVANCE,
                counted,
                20,
                null);
        return SearchBody.of(query, CODES, Reading.LITERAL);
    }

    @Test
    void hostileWordsAreOnlyValuesOfTermClauses() {
        List<String> hostile = new ArrayList<>(List.of(
                "{\"script\":{\"source\":\"1\"}}",
                "_source:*",
                "*:* OR 1=1",
                "title:(a AND b)",
                "\"}},{\"match_all\":{}",
                "\\u0000",
                "a~2 b^9",
                "[* TO *]",
                "/.*/",
                "../../etc",
                "${jndi:ldap}",
                "%00",
                "<script>"));
        for (int i = 0; i < 500; i++) {
            hostile.add("刀具" + "\"{}[]:,\\*?~^()".charAt(i % 14) + i);
        }
        Set<String> allowed = structure(body("刀具涂层，涂层 CBN", Map.of(), Set.of()));
        for (String words : hostile) {
            Set<String> got = structure(body(words, Map.of(), Set.of()));
            got.removeAll(allowed);
            got.remove("query/match_none"); // words without a single letter
            got.remove("query/bool/must/match_none");
            assertEquals(Set.of(), got, words);
        }
    }

    /** The paths of a body, list positions left out. */
    private static Set<String> structure(JsonNode node) {
        Set<String> paths = new TreeSet<>();
        collect("", node, paths);
        return paths;
    }

    private static void collect(String path, JsonNode node, Set<String> paths) {
        if (node.isObject()) {
            node.properties().forEach(e -> {
                paths.add((path + "/" + e.getKey()).substring(1));
                collect(path + "/" + e.getKey(), e.getValue(), paths);
            });
        } else if (node.isArray()) {
            node.forEach(element -> collect(path, element, paths));
        }
    }

    @Test
    void aFacetIsCountedUnderTheChoicesOfTheOthersOnly() {
        ObjectNode body =
                body(null, Map.of(Facet.FIELD, Set.of("80"), Facet.MODE, Set.of("LICENSE")), EnumSet.of(Facet.FIELD));
        String filters = body.at("/aggs/field/filter/bool/filter").toString();
        assertTrue(filters.contains("LICENSE"), filters);
        assertFalse(filters.contains("\"80\""), filters);
        assertEquals(2, body.at("/post_filter/bool/filter").size());
    }

    @Test
    void countsBelowAChosenCodeAreAskedFor() {
        List<String> include = new ArrayList<>();
        body(null, Map.of(Facet.FIELD, Set.of("80")), EnumSet.of(Facet.FIELD))
                .at("/aggs/field/terms/include")
                .forEach(code -> include.add(code.asText()));
        assertTrue(include.containsAll(List.of("10", "80", "804")), include.toString());
        assertFalse(include.contains("101"), include.toString());
    }

    @Test
    void oneOrTwoTermsAreAllRequiredAPastedTextOnlyInPart() {
        assertEquals(1, TextQuery.Coverage.STRICT.required(1));
        assertEquals(2, TextQuery.Coverage.STRICT.required(2));
        assertEquals(6, TextQuery.Coverage.STRICT.required(10));
        assertTrue(TextQuery.Coverage.STRICT.required(80) <= 20);
        assertTrue(TextQuery.Coverage.RELAXED.required(10) < TextQuery.Coverage.STRICT.required(10));
    }

    @Test
    void singleCharactersOnlyHelpTheOrder() {
        ObjectNode text = TextQuery.of(QueryWords.of("刀具涂层 杆", 80), TextQuery.Coverage.STRICT);
        assertEquals(List.of("刀具", "具涂", "涂层"), values(text.at("/bool/must/bool/should")));
        assertEquals(2, text.at("/bool/must/bool/minimum_should_match").asInt());
        assertEquals(List.of("杆", "刀", "具", "涂", "层"), values(text.at("/bool/should/2/bool/should")));
    }

    private static List<String> values(JsonNode clauses) {
        List<String> values = new ArrayList<>();
        clauses.forEach(clause -> values.add(clause.at("/term/all/value").asText()));
        return values;
    }

    @Test
    void aCorrectionIsSearchedInsteadOfWhatWasTyped() {
        SearchQuery query = new SearchQuery(
                SearchKind.ACHIEVEMENT,
                "石莫烯",
                new EnumMap<>(Facet.class),
                null,
                null,
                null,
                null,
                SearchQuery.Sort.RELEVANCE,
                Set.of(),
                20,
                null);
        String body =
                SearchBody.of(query, CODES, Reading.LITERAL.corrected("石墨烯")).toString();
        assertTrue(body.contains("石墨") && !body.contains("石莫"), body);
    }

    @Test
    void aCursorCarriesHowTheFirstPageWasRead() {
        Reading read = Reading.LITERAL.corrected("石墨烯").relaxed();
        JsonNode position = new ObjectMapper().createArrayNode().add(1.5).add("id");
        Reading next = Reading.of(read.after(position.toString()));
        assertEquals(new Reading(TextQuery.Coverage.RELAXED, "石墨烯", position), next);
        assertEquals(
                new Reading(TextQuery.Coverage.STRICT, null, position),
                Reading.of(Reading.LITERAL.after(position.toString())));
    }
}
