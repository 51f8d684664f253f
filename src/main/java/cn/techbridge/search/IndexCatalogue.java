package cn.techbridge.search;

import cn.techbridge.platform.Problem;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.CRC32;

/** Names, creates and drops indices. Readers use the alias of a kind; a rebuild's index carries a second alias until the swap. */
@ApplicationScoped
class IndexCatalogue {
    static final int UNAVAILABLE_RETRY_SECONDS = 5;
    /** Of the way in which documents are indexed. */
    static final String VERSION = version();

    private final ElasticsearchClient client;
    private final SearchSettings settings;

    IndexCatalogue(ElasticsearchClient client, SearchSettings settings) {
        this.client = client;
        this.settings = settings;
    }

    String alias(SearchKind kind) {
        return settings.prefix() + "-" + kind.code();
    }

    String buildingAlias(SearchKind kind) {
        return alias(kind) + "-building";
    }

    boolean exists(SearchKind kind) {
        return call(() -> client.indices().existsAlias(a -> a.name(alias(kind))).value());
    }

    /** Every index that must see a change of this kind: the one being read and the one being built. */
    Set<String> writeTargets(SearchKind kind) {
        Set<String> names = new TreeSet<>(behind(alias(kind)));
        names.addAll(behind(buildingAlias(kind)));
        return names;
    }

    Set<String> behind(String alias) {
        return call(() -> {
            try {
                return client.indices().getAlias(a -> a.name(alias)).aliases().keySet();
            } catch (ElasticsearchException absent) {
                if (absent.status() == 404) {
                    return Set.of();
                }
                throw absent;
            }
        });
    }

    /** A new empty index behind the building alias. */
    String create(SearchKind kind, String suffix) {
        String name = alias(kind) + "-" + suffix;
        call(() -> client.indices()
                .create(c -> c.index(name)
                        .withJson(IndexDefinition.of(definition(), settings.shards(), settings.replicas()))
                        .aliases(buildingAlias(kind), a -> a)));
        return name;
    }

    /** Makes the built index the one that is read and drops the others, in one step that readers cannot see half done. */
    void swap(SearchKind kind, String built) {
        Set<String> old = behind(alias(kind));
        call(() -> client.indices().updateAliases(u -> {
            u.actions(a -> a.add(add -> add.index(built).alias(alias(kind))));
            u.actions(a -> a.remove(r -> r.index(built).alias(buildingAlias(kind))));
            old.forEach(name -> u.actions(a -> a.removeIndex(r -> r.index(name))));
            return u;
        }));
    }

    void drop(String index) {
        call(() -> client.indices().delete(d -> d.index(index).ignoreUnavailable(true)));
    }

    void refresh(SearchKind... kinds) {
        List<String> names = java.util.Arrays.stream(kinds).map(this::alias).toList();
        call(() -> client.indices().refresh(r -> r.index(names)));
    }

    long count(String index) {
        call(() -> client.indices().refresh(r -> r.index(index)));
        return call(() -> client.count(c -> c.index(index)).count());
    }

    private static String version() {
        CRC32 sum = new CRC32();
        try (InputStream in = definition()) {
            sum.update(in.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return "%08x".formatted(sum.getValue());
    }

    private static InputStream definition() {
        return IndexCatalogue.class.getResourceAsStream("/search/index.json");
    }

    private static <T> T call(Call<T> call) {
        try {
            return call.run();
        } catch (IOException unreachable) {
            throw new UncheckedIOException(unreachable);
        }
    }

    /** A step that talks to the engine. */
    private interface Call<T> {
        T run() throws IOException;
    }

    static Problem unavailable() {
        return Problem.unavailable("检索服务暂不可用，请稍后重试", "Search is unavailable, retry shortly", UNAVAILABLE_RETRY_SECONDS);
    }
}
