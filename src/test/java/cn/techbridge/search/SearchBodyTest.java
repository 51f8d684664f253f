package cn.techbridge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.taxonomy.CodeLists;
import com.fasterxml.jackson.databind.JsonNode;
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
                SearchKind.ACHIEVEMENT, text, copy, null, null, null, SearchQuery.Sort.RELEVANCE, counted, 20, null);
        return SearchBody.of(query, CODES, TextQuery.Coverage.STRICT);
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
        Set<String> allowed = structure(body("刀具涂层，涂层", Map.of(), Set.of()));
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
}
