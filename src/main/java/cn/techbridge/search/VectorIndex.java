package cn.techbridge.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.CRC32;

/**
 * Vectors of records beside their documents, in an index of their own for each encoder: whatever the encoder does, documents are found
 * as before, and another encoder begins with an empty index.
 */
@ApplicationScoped
public class VectorIndex {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** Neighbours looked at for each one wanted. */
    private static final int THOROUGHNESS = 2;

    private static final int BAD_REQUEST = 400;

    private final ElasticsearchClient client;
    private final IndexCatalogue catalogue;
    private final EngineCalls engine;

    VectorIndex(ElasticsearchClient client, IndexCatalogue catalogue, EngineCalls engine) {
        this.client = client;
        this.catalogue = catalogue;
        this.engine = engine;
    }

    /**
     * Makes the encoder's index if it is not there, and drops those of other encoders.
     *
     * @return true when it is new and empty
     */
    public boolean open(SearchKind kind, String encoder, int dimensions) {
        String name = name(kind, encoder);
        try {
            Set<String> known = client.indices()
                    .get(g -> g.index(prefix(kind) + "*").allowNoIndices(true))
                    .indices()
                    .keySet();
            for (String other : known) {
                if (!other.equals(name)) {
                    client.indices().delete(d -> d.index(other));
                }
            }
            if (known.contains(name)) {
                return false;
            }
            client.indices().create(c -> c.index(name).withJson(new StringReader(definition(dimensions))));
            return true;
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /**
     * @throws IllegalArgumentException when the engine refuses one of the vectors
     * @throws UncheckedIOException when it does not answer or is overloaded
     */
    public void write(SearchKind kind, String encoder, Map<UUID, float[]> vectors, Collection<UUID> gone) {
        if (vectors.isEmpty() && gone.isEmpty()) {
            return;
        }
        String name = name(kind, encoder);
        BulkRequest.Builder bulk = new BulkRequest.Builder();
        vectors.forEach((id, vector) -> bulk.operations(
                op -> op.index(i -> i.index(name).id(id.toString()).document(document(vector)))));
        gone.forEach(id -> bulk.operations(op -> op.delete(d -> d.index(name).id(id.toString()))));
        try {
            for (BulkResponseItem item : client.bulk(bulk.build()).items()) {
                if (item.error() != null && item.status() == BAD_REQUEST) {
                    throw new IllegalArgumentException("the engine refuses vectors of " + encoder + ": "
                            + item.error().reason());
                }
                if (item.error() != null) {
                    throw new IOException("the engine answers " + item.status() + " to vectors of " + encoder);
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (ElasticsearchException answered) {
            throw IndexCatalogue.outageOr(answered);
        }
    }

    /** Makes what was written searchable. */
    public void refresh(SearchKind kind, String encoder) {
        try {
            client.indices().refresh(r -> r.index(name(kind, encoder)));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /** The records whose vectors are nearest by cosine, nearest first. */
    public List<UUID> nearest(SearchKind kind, String encoder, float[] vector, int size) {
        ObjectNode knn =
                JSON.objectNode().put("field", "vector").put("k", size).put("num_candidates", size * THOROUGHNESS);
        knn.set("query_vector", array(vector));
        ObjectNode body =
                JSON.objectNode().put("size", size).put("_source", false).put("track_total_hits", false);
        body.set("knn", knn);
        List<UUID> found = new ArrayList<>();
        engine.searchIn(name(kind, encoder), body)
                .at("/hits/hits")
                .forEach(hit -> found.add(UUID.fromString(hit.path("_id").asText())));
        return found;
    }

    private static ObjectNode document(float[] vector) {
        ObjectNode document = JSON.objectNode();
        document.set("vector", array(vector));
        return document;
    }

    private static ArrayNode array(float[] vector) {
        ArrayNode array = JSON.arrayNode(vector.length);
        for (float value : vector) {
            array.add(value);
        }
        return array;
    }

    private String prefix(SearchKind kind) {
        return catalogue.alias(kind) + "-vectors-";
    }

    private String name(SearchKind kind, String encoder) {
        CRC32 sum = new CRC32();
        sum.update(encoder.getBytes(StandardCharsets.UTF_8));
        return prefix(kind) + "%08x".formatted(sum.getValue());
    }

    private static String definition(int dimensions) {
        return String.format(Locale.ROOT, """
                {"settings": {"number_of_shards": 1, "number_of_replicas": 0, "auto_expand_replicas": "0-1"},
                 "mappings": {"dynamic": "strict", "properties": {
                   "vector": {"type": "dense_vector", "dims": %d, "similarity": "cosine", "index": true}}}}""", dimensions);
    }
}
