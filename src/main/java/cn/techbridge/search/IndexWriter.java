package cn.techbridge.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Bulk-writes entries under the rows' versions, so that an older state can never overwrite a newer one. */
@ApplicationScoped
class IndexWriter {
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    private final ElasticsearchClient client;

    IndexWriter(ElasticsearchClient client) {
        this.client = client;
    }

    /**
     * Writes every entry into every target.
     *
     * @return the entries the engine refuses for what they contain, with its reason
     * @throws UncheckedIOException when the engine is unreachable or overloaded: then nothing may be taken as written
     */
    Map<UUID, String> write(Collection<String> targets, Collection<IndexEntry> entries) {
        if (targets.isEmpty() || entries.isEmpty()) {
            return Map.of();
        }
        BulkRequest.Builder bulk = new BulkRequest.Builder();
        for (String target : targets) {
            entries.forEach(entry -> add(bulk, target, entry));
        }
        try {
            return refused(client.bulk(bulk.build()));
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        } catch (ElasticsearchException answered) {
            throw IndexCatalogue.outageOr(answered);
        }
    }

    private static void add(BulkRequest.Builder bulk, String target, IndexEntry entry) {
        String id = entry.id().toString();
        if (entry.isRemoval()) {
            bulk.operations(op -> op.delete(
                    d -> d.index(target).id(id).version(entry.version()).versionType(VersionType.ExternalGte)));
        } else {
            bulk.operations(op -> op.index(i -> i.index(target)
                    .id(id)
                    .version(entry.version())
                    .versionType(VersionType.ExternalGte)
                    .document(entry.document())));
        }
    }

    private static Map<UUID, String> refused(BulkResponse response) throws IOException {
        Map<UUID, String> refused = new HashMap<>();
        if (!response.errors()) {
            return refused;
        }
        for (BulkResponseItem item : response.items()) {
            // a conflict means the index already holds a newer state; to remove what is not there is no error
            if (item.error() == null || item.status() == CONFLICT) {
                continue;
            }
            // an index that is not there is being recovered by a starting engine, or has just been swapped out
            if (item.status() == TOO_MANY_REQUESTS || item.status() == NOT_FOUND || item.status() >= 500) {
                throw new IOException("bulk item answered " + item.status() + ": "
                        + item.error().reason());
            }
            refused.put(UUID.fromString(item.id()), String.valueOf(item.error().reason()));
        }
        return refused;
    }
}
