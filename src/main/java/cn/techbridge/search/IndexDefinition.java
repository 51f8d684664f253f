package cn.techbridge.search;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;

/** How an index is made at a site: the same everywhere but for its shards and copies. */
final class IndexDefinition {
    private static final ObjectMapper JSON = new ObjectMapper();

    private IndexDefinition() {}

    /**
     * @param base the definition as it is kept; closed here
     * @param replicas further copies: a number, or a range that follows the number of nodes, such as {@code 0-1}
     */
    static Reader of(InputStream base, int shards, String replicas) {
        try (base) {
            ObjectNode definition = (ObjectNode) JSON.readTree(base);
            ObjectNode settings = definition.withObjectProperty("settings").put("number_of_shards", shards);
            if (replicas.contains("-")) {
                settings.put("auto_expand_replicas", replicas);
            } else {
                settings.put("auto_expand_replicas", false).put("number_of_replicas", Integer.parseInt(replicas));
            }
            return new StringReader(JSON.writeValueAsString(definition));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
