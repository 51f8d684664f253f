package cn.techbridge.search;

import co.elastic.clients.elasticsearch.ElasticsearchAsyncClient;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bulk-writes entries under the rows' versions, so that an older state can never overwrite a newer one. */
@ApplicationScoped
class IndexWriter {
    private static final int CONFLICT = 409;
    private static final int NOT_FOUND = 404;
    private static final int TOO_MANY_REQUESTS = 429;
    /** Documents a request: enough for the engine to be busy, few enough for a usual batch to be more than one request. */
    private static final int AT_A_TIME = 125;

    private final ElasticsearchAsyncClient client;

    IndexWriter(ElasticsearchClient client) {
        this.client = new ElasticsearchAsyncClient(client._transport());
    }

    /** As {@link #writeParts}, of entries that are all there. */
    Map<UUID, String> write(Collection<String> targets, Collection<IndexEntry> entries) {
        return writeParts(targets, inParts(entries));
    }

    /** As many at a time as one request takes. */
    static <T> Stream<List<T>> inParts(Collection<T> all) {
        List<T> list = List.copyOf(all);
        return IntStream.iterate(0, from -> from < list.size(), from -> from + AT_A_TIME)
                .mapToObj(from -> list.subList(from, Math.min(list.size(), from + AT_A_TIME)));
    }

    /**
     * Writes every entry into every target. Each part is sent as soon as it is there, so that the engine, which works on each request with
     * one thread, has something to do while the next is loaded.
     *
     * @param parts no record in two of them, {@linkplain #inParts as many} as one request takes
     * @return the entries the engine refuses for what they contain, with its reason
     * @throws UncheckedIOException when the engine is unreachable or overloaded: then nothing may be taken as written
     */
    Map<UUID, String> writeParts(Collection<String> targets, Stream<? extends Collection<IndexEntry>> parts) {
        List<CompletableFuture<BulkResponse>> answers = new ArrayList<>();
        parts.filter(part -> !part.isEmpty()).forEachOrdered(part -> answers.add(send(targets, part)));
        try {
            CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new)).join();
            Map<UUID, String> refused = new HashMap<>();
            for (CompletableFuture<BulkResponse> answer : answers) {
                refused.putAll(refused(answer.join()));
            }
            return refused;
        } catch (IOException overloaded) {
            throw new UncheckedIOException(overloaded);
        } catch (CompletionException failed) {
            throw outage(failed.getCause());
        }
    }

    private CompletableFuture<BulkResponse> send(Collection<String> targets, Collection<IndexEntry> entries) {
        List<BulkOperation> operations = targets.stream()
                .flatMap(target -> entries.stream().map(entry -> operation(target, entry)))
                .toList();
        return client.bulk(bulk -> bulk.operations(operations));
    }

    private static RuntimeException outage(Throwable cause) {
        return switch (cause) {
            case IOException unreachable -> new UncheckedIOException(unreachable);
            case ElasticsearchException answered -> IndexCatalogue.outageOr(answered);
            default -> new IllegalStateException("the bulk request failed", cause);
        };
    }

    private static BulkOperation operation(String target, IndexEntry entry) {
        String id = entry.id().toString();
        return BulkOperation.of(op -> entry.isRemoval()
                ? op.delete(d -> d.index(target).id(id).version(entry.version()).versionType(VersionType.ExternalGte))
                : op.index(i -> i.index(target)
                        .id(id)
                        .version(entry.version())
                        .versionType(VersionType.ExternalGte)
                        .document(entry.document())));
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
