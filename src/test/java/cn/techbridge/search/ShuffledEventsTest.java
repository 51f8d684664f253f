package cn.techbridge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.support.MarketTest;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch.core.search.Hit;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * States of records written late, early and twice, as slow and dying relays would: the newest decides, removals included. {@code
 * -Dtechbridge.test.events=100000} is the long form.
 */
@QuarkusTest
class ShuffledEventsTest extends MarketTest {
    private static final int EVENTS = Integer.getInteger("techbridge.test.events", 6_000);
    private static final int VERSIONS = 10;
    private static final int BATCH = 500;

    @Inject
    IndexCatalogue catalogue;

    @Inject
    IndexWriter writer;

    @Inject
    ElasticsearchClient client;

    @Test
    void theIndexEndsAsTheDatabaseInWhateverOrderAndHoweverOftenEventsArrive() throws IOException {
        Random random = new Random(20261128);
        Map<UUID, Long> expected = new HashMap<>();
        List<IndexEntry> events = events(random, expected);
        String index = catalogue.create(SearchKind.ACHIEVEMENT, "shuffled");
        try {
            for (int from = 0; from < events.size(); from += BATCH) {
                List<IndexEntry> batch = events.subList(from, Math.min(events.size(), from + BATCH));
                assertEquals(Map.of(), writer.write(List.of(index), batch));
            }
            assertEquals(expected.size(), catalogue.count(index));
            assertEquals(expected, versions(index));
        } finally {
            catalogue.drop(index);
        }
    }

    /** Every version of every record at least once, a quarter of them twice, shuffled; what the last version says stands. */
    private static List<IndexEntry> events(Random random, Map<UUID, Long> expected) {
        List<IndexEntry> events = new ArrayList<>();
        while (events.size() < EVENTS) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            for (long version = 0; version < VERSIONS; version++) {
                boolean removed = random.nextInt(3) == 0;
                IndexEntry event = new IndexEntry(id, version, removed ? null : document(id, version));
                events.addAll(Collections.nCopies(random.nextInt(4) == 0 ? 2 : 1, event));
                if (version == VERSIONS - 1 && !removed) {
                    expected.put(id, version);
                }
            }
        }
        Collections.shuffle(events, random);
        return events;
    }

    private static SearchDocument document(UUID id, long version) {
        return new SearchDocumentBuilder(id, "hash-" + version)
                .title("第" + version + "版")
                .build();
    }

    private Map<UUID, Long> versions(String index) throws IOException {
        Map<UUID, Long> found = new HashMap<>();
        List<Hit<Void>> page;
        String last = "";
        do {
            String after = last;
            page = client.search(
                            s -> s.index(index)
                                    .size(BATCH)
                                    .version(true)
                                    .source(source -> source.fetch(false))
                                    .query(q -> q.range(
                                            r -> r.term(t -> t.field("id").gt(after))))
                                    .sort(o -> o.field(f -> f.field("id"))),
                            Void.class)
                    .hits()
                    .hits();
            for (Hit<Void> hit : page) {
                found.put(UUID.fromString(hit.id()), hit.version());
                last = hit.id();
            }
        } while (!page.isEmpty());
        return found;
    }
}
