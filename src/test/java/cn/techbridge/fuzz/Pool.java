package cn.techbridge.fuzz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.random.RandomGenerator;

/** Real names of things: ids by collection, the last entity tag of a record, the lease token of a case. */
public final class Pool {
    private static final int MOST = 400;
    private final Map<String, List<String>> ids = new ConcurrentHashMap<>();
    private final Map<String, String> tags = new ConcurrentHashMap<>();
    private final Map<String, String> leases = new ConcurrentHashMap<>();

    public void add(String collection, String id) {
        List<String> known = ids.computeIfAbsent(collection, name -> new ArrayList<>());
        synchronized (known) {
            if (!id.isEmpty() && !known.contains(id)) {
                if (known.size() == MOST) {
                    known.remove(MOST / 2);
                }
                known.add(id);
            }
        }
    }

    /** The first is the one that the market was seeded with. */
    public String first(String collection) {
        return seeded(collection, 0);
    }

    /** One of those that the market was seeded with, from 0. */
    String seeded(String collection, int number) {
        List<String> known = ids.getOrDefault(collection, List.of());
        if (known.size() <= number) {
            throw new IllegalStateException("the market has no " + collection + " of number " + number);
        }
        return known.get(number);
    }

    /** Any of them, the seeded ones as often as all the others; null when there is none. */
    String any(String collection, RandomGenerator random) {
        List<String> known = ids.get(collection);
        if (known == null) {
            return null;
        }
        synchronized (known) {
            int among = random.nextBoolean() ? Math.min(3, known.size()) : known.size();
            return known.get(random.nextInt(among));
        }
    }

    String tag(String path) {
        return tags.get(path);
    }

    String lease(String caseId) {
        return leases.getOrDefault(caseId, "1");
    }

    /** Takes in what an answer tells. */
    void learn(Contract.Operation operation, String path, Wire.Reply reply) {
        String tag = reply.headers().get("etag");
        if (tag != null) {
            tags.put(path, tag);
        }
        String type = reply.headers().getOrDefault("content-type", "");
        if (reply.status() < 300 && type.startsWith("application/json") && reply.body().length < 200_000) {
            String collection = operation.path().split("/")[1];
            JsonNode body = reply.json();
            learn(collection, body);
            body.path("items").forEach(item -> learn(collection, item));
            body.path("rows").forEach(item -> learn(collection, item));
        }
    }

    void learn(String collection, JsonNode item) {
        String of = collection.equals("queue") ? "cases" : collection;
        if (item.hasNonNull("id")) {
            add(of, item.path("id").asText());
        }
        if (item.hasNonNull("leaseToken")) {
            leases.put(item.path("id").asText(), item.path("leaseToken").asText());
        }
    }
}
