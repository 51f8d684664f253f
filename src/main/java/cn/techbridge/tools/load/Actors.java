package cn.techbridge.tools.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

/** Those who make the load. */
public final class Actors {
    private static final String[] SUBJECTS = {"石墨烯", "激光焊接", "污水处理", "锂电池回收", "刀具涂层", "图像识别", "轴承", "生物降解塑料"};
    private static final int RECENT = 400;
    private static final int FAR_BACK = 20_000;

    private Actors() {}

    /** Writes new achievements and new editions of its own; after a failure it repeats the same row until that is acknowledged. */
    public static Workload.Actor writer(Caller publisher, String prefix, int most) {
        return new Writer(publisher, prefix, most);
    }

    /** Searches for the one word of an acknowledged record, in every fourth case with facets for a subject. */
    public static Workload.Actor searcher(Caller anybody) {
        return load -> {
            Phase during = load.phase();
            Ledger.Entry known = load.ledger().any(RECENT).orElse(null);
            if (known == null || ThreadLocalRandom.current().nextInt(4) == 0) {
                String subject = SUBJECTS[ThreadLocalRandom.current().nextInt(SUBJECTS.length)];
                load.tell(
                        during,
                        Phase.Kind.SEARCH,
                        anybody.get("/search/achievements?limit=10&facets=field,region,trl&q=" + encoded(subject)));
                return;
            }
            Caller.Reply reply = anybody.get("/search/achievements?limit=5&q=" + known.word());
            if (load.tell(during, Phase.Kind.SEARCH, reply)) {
                boolean found = false;
                for (JsonNode item : reply.body().path("items")) {
                    found |= item.path("id").asText().equals(known.id());
                }
                if (found) {
                    load.ledger().found(known.externalId());
                } else if (known.found()) {
                    load.wrong("search no longer finds " + known.externalId());
                }
            }
        };
    }

    /** Reads acknowledged records: none may be missing or older than acknowledged. */
    public static Workload.Actor reader(Caller publisher) {
        return load -> {
            Ledger.Entry known = load.ledger().any(FAR_BACK).orElse(null);
            if (known == null) {
                return;
            }
            Phase during = load.phase();
            Caller.Reply reply = publisher.get("/achievements/" + known.id());
            if (reply.status() == 404) {
                load.wrong("acknowledged but gone: " + known.externalId());
            } else if (load.tell(during, Phase.Kind.READ, reply)
                    && editionOf(reply.body().path("title").asText()) < known.edition()) {
                load.wrong("older than acknowledged: " + known.externalId());
            }
        };
    }

    /** Claims a case, keeps it alive for some turns, then gives it back or walks away. */
    public static Workload.Actor claimer(Caller broker) {
        return new Claimer(broker);
    }

    static int editionOf(String title) {
        int sign = title.lastIndexOf('#');
        return sign < 0 ? 0 : Integer.parseInt(title.substring(sign + 1));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static final class Writer implements Workload.Actor {
        private final Caller publisher;
        private final String prefix;
        private final int most;
        private final List<String> own = new ArrayList<>();
        private Ledger.Entry next;

        private Writer(Caller publisher, String prefix, int most) {
            this.publisher = publisher;
            this.prefix = prefix;
            this.most = most;
        }

        @Override
        public void act(Workload load) {
            if (next == null) {
                next = choose(load);
            }
            Phase during = load.phase();
            String key = next.externalId() + "-" + next.edition();
            Caller.Reply reply = publisher.post("/achievements/bulk", "application/x-ndjson", row(next), key);
            if (!load.tell(during, Phase.Kind.WRITE, reply)) {
                return;
            }
            JsonNode row = reply.body().path("rows").path(0);
            if (!row.hasNonNull("id")) {
                load.wrong("a good row is refused: " + reply.body());
                next = null;
                return;
            }
            Ledger.Entry before = load.ledger().get(next.externalId());
            load.ledger()
                    .acknowledge(new Ledger.Entry(
                            next.externalId(),
                            next.word(),
                            row.path("id").asText(),
                            next.edition(),
                            row.path("version").asLong(),
                            before != null && before.found()));
            if (before == null) {
                own.add(next.externalId());
            } else if (!before.id().equals(row.path("id").asText())) {
                load.wrong("the same external id has two records: " + next.externalId());
            }
            next = null;
        }

        private Ledger.Entry choose(Workload load) {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            if (own.size() >= most || !own.isEmpty() && random.nextInt(3) == 0) {
                Ledger.Entry old = load.ledger().get(own.get(random.nextInt(own.size())));
                return new Ledger.Entry(
                        old.externalId(), old.word(), old.id(), old.edition() + 1, old.version(), old.found());
            }
            String word = prefix + "n" + (own.size() + 1);
            return new Ledger.Entry("LOAD-" + word, word, null, 1, 0, false);
        }

        private static String row(Ledger.Entry entry) {
            String subject = SUBJECTS[Math.floorMod(entry.externalId().hashCode(), SUBJECTS.length)];
            ObjectNode row = Caller.JSON.createObjectNode();
            row.put("externalId", entry.externalId());
            row.put("title", "%s工艺 %s #%d".formatted(subject, entry.word(), entry.edition()));
            row.put(
                    "summary",
                    "面向%s的成套工艺，编号%s，第%d版。经中试验证，能耗下降两成，良率稳定。".formatted(subject, entry.word(), entry.edition()));
            row.put("trl", 4 + Math.floorMod(entry.edition(), 5));
            return row.toString();
        }
    }

    private static final class Claimer implements Workload.Actor {
        private static final int TURNS = 4;
        private final Caller broker;
        private String held;
        private long token;
        private long lastSign;
        private int turns;

        private Claimer(Caller broker) {
            this.broker = broker;
        }

        @Override
        public void act(Workload load) {
            Phase during = load.phase();
            if (held == null) {
                claim(load, during);
            } else if (turns++ < TURNS) {
                Caller.Reply reply = broker.post("/cases/" + held + "/heartbeat", lease());
                if (reply.status() == 409 || reply.status() == 412) {
                    held = null; // too late: the lease had run out, which the application may say
                } else if (load.tell(during, Phase.Kind.HEARTBEAT, reply)) {
                    load.desk().heartbeat(held, reply);
                    lastSign = reply.sent();
                }
            } else {
                end(load, during);
            }
        }

        private void claim(Workload load, Phase during) {
            Caller.Reply reply = broker.post("/queue/claims", "{\"count\":1}");
            JsonNode given = reply.body().path("items").path(0);
            if (load.tell(during, Phase.Kind.CLAIM, reply) && given.hasNonNull("id")) {
                held = given.path("id").asText();
                token = given.path("leaseToken").asLong();
                lastSign = reply.sent();
                turns = 0;
                if (!load.desk().claim(held, reply)) {
                    load.wrong("case " + held + " is held twice");
                }
            }
        }

        private void end(Workload load, Phase during) {
            if (ThreadLocalRandom.current().nextInt(3) == 0) {
                load.desk().abandon(held, lastSign);
                held = null;
                return;
            }
            // given back before it is said, because others may have it at once
            load.desk().giveBack(held);
            Caller.Reply reply = broker.post("/cases/" + held + "/release", lease());
            boolean tooLate = reply.status() == 409 || reply.status() == 412; // as with a heartbeat
            if (!tooLate && !load.tell(during, Phase.Kind.CLAIM, reply)) {
                load.desk().abandon(held, lastSign);
            }
            held = null;
        }

        private String lease() {
            return "{\"leaseToken\":%d}".formatted(token);
        }
    }
}
