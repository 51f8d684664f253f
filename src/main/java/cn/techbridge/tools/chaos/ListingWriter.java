package cn.techbridge.tools.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Creates, changes, publishes, withdraws and deletes listings of one organisation, one by one and in bulk; nobody else writes them. */
final class ListingWriter extends Worker {
    private static final String PUBLISHED = "PUBLISHED";
    private static final String WITHDRAWN = "WITHDRAWN";
    private final String kind;
    private final int size;
    private final List<Own> listings = new ArrayList<>();

    /** A listing as its owner knows it. */
    private static final class Own {
        private final String externalId;
        private String id;
        private long version;
        private String state;

        Own(String externalId) {
            this.externalId = externalId;
        }
    }

    /** @param size listings the writer holds at most, so that a run of hours keeps its pace */
    ListingWriter(String name, String kind, Account account, Ledger ledger, Tally tally, long seed, int size) {
        super(name, account, ledger, tally, seed, 160);
        this.kind = kind;
        this.size = size;
    }

    @Override
    protected void work() throws InterruptedException {
        int choice = random.nextInt(100);
        if (listings.size() < size && choice < 40 || listings.isEmpty()) {
            create();
        } else if (choice < 55) {
            bulk();
        } else {
            Own own = listings.get(random.nextInt(listings.size()));
            if (own.state.equals(Book.DELETED)) {
                bulk();
            } else if (choice < 75) {
                change(own);
            } else if (choice < 92) {
                turn(own, own.state.equals(PUBLISHED) ? "withdraw" : "publish");
            } else {
                delete(own);
            }
        }
    }

    private String path() {
        return "/" + kind + "s";
    }

    private ObjectNode sheet(String externalId) {
        return Texts.sheet(kind, externalId, name, next(), random);
    }

    private void create() throws InterruptedException {
        Own own = new Own(name + "-" + listings.size());
        ObjectNode sheet = sheet(own.externalId);
        sent("create", kind, own.externalId, Texts.sum(sheet));
        Reply reply = keyed(Call.post(path(), sheet));
        if (reply.status() != 201) {
            refused("create " + own.externalId, reply);
            return;
        }
        listings.add(own);
        own.id = reply.json().path("id").asText();
        keep("create", own, reply, Texts.sum(sheet));
    }

    /**
     * The version it saw goes with it; after a silence, when the call before may still have been at it, the record itself says whether
     * the change was made.
     */
    private void change(Own own) throws InterruptedException {
        ObjectNode sheet = sheet(own.externalId);
        String sum = Texts.sum(sheet);
        sent("change", kind, own.externalId, sum);
        String tag = "\"" + own.version + "\"";
        Reply reply = account.untilAnswered(Call.put(path() + "/" + own.id, tag, sheet));
        if (reply.status() == 412 && reply.uncertain() > 0 || metItself(reply)) {
            reply = account.untilAnswered(Call.get(path() + "/" + own.id));
            tally.count("changes found made after a silence");
            JsonNode found = reply.json();
            if (!Texts.sum(
                            found.path("title").asText(),
                            found.path(kind.equals("demand") ? "problem" : "summary")
                                    .asText())
                    .equals(sum)) {
                tally.breach("phantom", name + " " + own.externalId + " was changed by somebody else: " + reply);
            }
        }
        if (reply.isDone()) {
            keep("change", own, reply, sum);
        } else {
            refused("change " + own.externalId + " at " + tag, reply);
        }
    }

    private void turn(Own own, String verb) throws InterruptedException {
        sent(verb, kind, own.externalId, null);
        Reply reply = keyed(Call.post(path() + "/" + own.id + "/" + verb, null));
        if (reply.isDone()) {
            keep(verb, own, reply, null);
        } else {
            refused(verb + " " + own.externalId, reply);
        }
    }

    private void delete(Own own) throws InterruptedException {
        sent("delete", kind, own.externalId, null);
        Reply reply = account.untilAnswered(Call.delete(path() + "/" + own.id));
        if (metItself(reply)) {
            reply = account.untilAnswered(Call.delete(path() + "/" + own.id)).after(1);
        }
        if (!reply.isDone() && !(reply.status() == 404 && reply.uncertain() > 0)) {
            refused("delete " + own.externalId, reply);
            return;
        }
        own.state = Book.DELETED;
        done("delete", kind, own.externalId, own.id, null, null, Book.DELETED);
    }

    /** A call that was given up may still be at it when the next comes: the later one is told to read again. */
    private boolean metItself(Reply reply) {
        boolean met = reply.status() == 409 && reply.uncertain() > 0;
        if (met) {
            tally.count("calls that met themselves");
        }
        return met;
    }

    private void keep(String verb, Own own, Reply reply, String sum) {
        own.version = reply.version();
        own.state = reply.json().path("state").asText();
        String expected = switch (verb) {
            case "publish" -> PUBLISHED;
            case "withdraw" -> WITHDRAWN;
            default -> own.state;
        };
        if (!expected.equals(own.state)) {
            refused(verb + " " + own.externalId, reply);
        }
        done(verb, kind, own.externalId, own.id, own.version, sum, own.state);
    }

    /** Some old, some deleted, some new rows in one call. */
    private void bulk() throws InterruptedException {
        Map<Own, ObjectNode> rows = new LinkedHashMap<>();
        int count = 2 + random.nextInt(9);
        for (int i = 0; i < count; i++) {
            boolean fresh = listings.isEmpty() || listings.size() < size && random.nextInt(3) == 0;
            Own own = fresh ? new Own(name + "-" + listings.size()) : listings.get(random.nextInt(listings.size()));
            if (fresh) {
                listings.add(own);
            }
            rows.computeIfAbsent(own, o -> sheet(o.externalId));
        }
        StringBuilder body = new StringBuilder();
        List<Entry> entries = new ArrayList<>();
        rows.forEach((own, sheet) -> {
            body.append(sheet).append('\n');
            entries.add(entry(Entry.Phase.SENT, own, Texts.sum(sheet)));
        });
        ledger.add(entries);
        Reply reply = keyed(Call.bulk(path(), body.toString()));
        if (!reply.isDone()) {
            refused("bulk", reply);
            return;
        }
        JsonNode answers = reply.json().path("rows");
        List<Entry> acknowledged = new ArrayList<>();
        int index = 0;
        for (Map.Entry<Own, ObjectNode> row : rows.entrySet()) {
            JsonNode answer = answers.path(index++);
            Own own = row.getKey();
            if (!answer.path("outcome").asText().matches("created|updated")) {
                tally.breach("answer", name + " bulk row " + own.externalId + " was answered " + answer);
            }
            own.id = answer.path("id").asText();
            own.version = answer.path("version").asLong();
            own.state = PUBLISHED;
            acknowledged.add(entry(Entry.Phase.DONE, own, Texts.sum(row.getValue())));
        }
        ledger.add(acknowledged);
    }

    private Entry entry(Entry.Phase phase, Own own, String sum) {
        boolean done = phase == Entry.Phase.DONE;
        return new Entry(
                System.currentTimeMillis(),
                name,
                phase,
                "bulk",
                kind,
                account.name(),
                own.externalId,
                done ? own.id : null,
                done ? own.version : null,
                sum,
                done ? own.state : null);
    }
}
