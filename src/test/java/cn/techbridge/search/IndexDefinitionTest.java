package cn.techbridge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class IndexDefinitionTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private static JsonNode at(int shards, String replicas) throws IOException {
        return JSON.readTree(
                IndexDefinition.of(IndexDefinition.class.getResourceAsStream("/search/index.json"), shards, replicas));
    }

    @Test
    void aRangeOfCopiesFollowsTheNodes() throws IOException {
        JsonNode settings = at(3, "0-2").path("settings");
        assertEquals(3, settings.path("number_of_shards").asInt());
        assertEquals("0-2", settings.path("auto_expand_replicas").asText());
    }

    @Test
    void aNumberOfCopiesIsFixed() throws IOException {
        JsonNode settings = at(1, "2").path("settings");
        assertEquals(2, settings.path("number_of_replicas").asInt());
        assertFalse(settings.path("auto_expand_replicas").asBoolean(true));
    }

    @Test
    void nothingElseChanges() throws IOException {
        JsonNode kept = JSON.readTree(IndexDefinition.class.getResourceAsStream("/search/index.json"));
        JsonNode made = at(5, "1");
        for (JsonNode definition : List.of(kept, made)) {
            ((ObjectNode) definition.path("settings"))
                    .remove(List.of("number_of_shards", "number_of_replicas", "auto_expand_replicas"));
        }
        assertEquals(kept, made);
    }

    @Test
    void copiesThatAreNoNumberAreRefused() {
        assertThrows(NumberFormatException.class, () -> at(1, "many"));
    }
}
