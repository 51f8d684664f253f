package cn.techbridge.search;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.apache.http.HttpHost;
import org.elasticsearch.client.Node;

/** The engine's nodes in turn; one that was just gone is left out for a while, unless all are. */
final class EngineNodes {
    private static final long REST_NANOS = TimeUnit.SECONDS.toNanos(10);
    private final List<HttpHost> hosts;
    private final AtomicLongArray goneAt;
    private final AtomicInteger turn = new AtomicInteger();

    EngineNodes(List<Node> nodes) {
        hosts = nodes.stream().map(Node::getHost).toList();
        goneAt = new AtomicLongArray(hosts.size());
    }

    /** How often a request is worth trying: every node, and at least twice. */
    int tries() {
        return Math.max(2, hosts.size());
    }

    HttpHost next() {
        int first = Math.floorMod(turn.getAndIncrement(), hosts.size());
        for (int i = 0; i < hosts.size(); i++) {
            int place = (first + i) % hosts.size();
            long gone = goneAt.get(place);
            if (gone == 0 || System.nanoTime() - gone > REST_NANOS) {
                return hosts.get(place);
            }
        }
        return hosts.get(first);
    }

    void rest(HttpHost gone) {
        goneAt.set(hosts.indexOf(gone), System.nanoTime() | 1);
    }

    /** The header's value, null where the engine asks for none. */
    static String authorization(Optional<String> username, Optional<String> password, Optional<String> apiKey) {
        if (apiKey.isPresent()) {
            return "ApiKey " + apiKey.get();
        }
        return username.map(name -> name + ":" + password.orElse(""))
                .map(pair -> "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8)))
                .orElse(null);
    }
}
