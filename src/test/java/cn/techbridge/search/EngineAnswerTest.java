package cn.techbridge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EngineAnswerTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ANSWER = """
            {"took": 7, "timed_out": false, "_shards": {"total": 1},
             "hits": {"total": {"value": 10000, "relation": "gte"}, "max_score": null, "hits": [
               {"_index": "i", "_id": "a", "_score": 12.34567,
                "_source": {"card": {"id": "a", "title": "“刀具” \\"{}[]\\" 石墨烯\\u2028", "keywords": ["甲"]}},
                "highlight": {"title": ["<em>刀具</em><em>具涂</em> &lt;"]}, "sort": [12.345671, "a"]},
               {"_index": "i", "_id": "b", "_score": null, "_source": {}, "sort": ["2026-01-01", "b"]}]},
             "aggregations": {"field": {"buckets": [{"key": "80", "doc_count": 3}]}}}""";

    private static EngineAnswer read(String json) throws IOException {
        return EngineAnswer.read(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void cardsGetTheirMarksAndScore() throws IOException {
        EngineAnswer answer = read(ANSWER);
        assertEquals(
                JSON.readTree("""
                        {"id": "a", "title": "“刀具” \\"{}[]\\" 石墨烯\\u2028", "keywords": ["甲"],
                         "highlights": {"title": ["<em>刀具具涂</em> &lt;"]}, "score": 12.346}"""),
                JSON.readTree(answer.hits().getFirst().item().getValue()));
        assertEquals("[12.345671, \"a\"]", answer.hits().getFirst().sort());
    }

    @Test
    void withoutCardMarksOrScoreAnItemIsStillAnObject() throws IOException {
        assertEquals("{\"highlights\":{}}", read(ANSWER).hits().getLast().item().getValue());
    }

    @Test
    void totalsAndCountsAreRead() throws IOException {
        EngineAnswer answer = read(ANSWER);
        assertEquals(10_000, answer.total());
        assertFalse(answer.isExact());
        assertEquals(7, answer.took());
        assertEquals(3, answer.aggregations().at("/field/buckets/0/doc_count").asInt());
        assertTrue(read("{\"hits\":{\"total\":{\"value\":0,\"relation\":\"eq\"},\"hits\":[]}}")
                .isExact());
    }

    @Test
    void rawItemsAreWrittenAsTheyAre() throws IOException {
        List<RawJson> items =
                read(ANSWER).hits().stream().map(EngineAnswer.Hit::item).toList();
        String expected =
                "{\"items\":[" + items.get(0).getValue() + "," + items.get(1).getValue() + "]}";
        assertEquals(JSON.readTree(expected), JSON.readTree(JSON.writeValueAsBytes(Map.of("items", items))));
        StringWriter characters = new StringWriter();
        JSON.writeValue(characters, Map.of("items", items));
        assertEquals(JSON.readTree(expected), JSON.readTree(characters.toString()));
    }
}
