package cn.techbridge.tools.chaos;

import cn.techbridge.tools.chaos.Holdings.Holding;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/** A broker who claims, keeps alive, works, gives back and declines cases; and tries what must not go: old tokens, others' cases. */
final class Claimer extends Worker {
    private static final String CASE = "case";
    private static final int MOST = 5;
    private final Holdings holdings;
    private final List<Holding> mine = new ArrayList<>();
    private Holding last;

    Claimer(String name, Account account, Ledger ledger, Tally tally, long seed, Holdings holdings) {
        super(name, account, ledger, tally, seed, 250);
        this.holdings = holdings;
    }

    @Override
    protected void work() throws InterruptedException {
        int choice = random.nextInt(100);
        if (mine.isEmpty() || mine.size() < MOST && choice < 30) {
            claim();
        } else if (choice < 50) {
            heartbeat(mine.get(random.nextInt(mine.size())));
        } else if (choice < 65) {
            advance(mine.get(random.nextInt(mine.size())));
        } else if (choice < 88) {
            end(mine.remove(random.nextInt(mine.size())), "release");
        } else if (choice < 91) {
            end(mine.remove(random.nextInt(mine.size())), "decline");
        } else {
            tooLate();
        }
    }

    private static ObjectNode body(Holding holding) {
        return JsonNodeFactory.instance.objectNode().put("leaseToken", holding.token());
    }

    private static String path(Holding holding, String verb) {
        return "/cases/" + holding.caseId() + "/" + verb;
    }

    private void claim() throws InterruptedException {
        sent("claim", CASE, "?", null);
        Reply reply = keyed(Call.post("/queue/claims", "{\"count\":" + (1 + random.nextInt(2)) + "}"));
        if (!reply.isDone()) {
            refused("claim", reply);
            return;
        }
        for (JsonNode item : reply.json().path("items")) {
            Holding holding = new Holding(
                    item.path("id").asText(),
                    account.name(),
                    item.path("leaseToken").asLong(),
                    "CLAIMED",
                    false);
            holdings.claimed(holding);
            mine.add(holding);
            tally.count("claims");
            done("claim", CASE, holding.caseId(), null, holding.token(), null, "CLAIMED");
        }
    }

    private void heartbeat(Holding holding) throws InterruptedException {
        Reply reply = account.untilAnswered(Call.post(path(holding, "heartbeat"), body(holding)));
        if (!reply.isDone()) {
            tally.breach("lost", name + " heartbeat of " + holding + " was answered " + reply);
        }
    }

    private void advance(Holding holding) throws InterruptedException {
        if (!holding.stage().equals("CLAIMED")) {
            heartbeat(holding);
            return;
        }
        sent("advance", CASE, holding.caseId(), null);
        Reply reply = keyed(Call.post(
                path(holding, "advance"), body(holding).put("to", "VERIFYING").put("note", "已通话，需求属实")));
        if (!reply.isDone()) {
            tally.breach("lost", name + " advance of " + holding + " was answered " + reply);
            return;
        }
        Holding now = holding.at("VERIFYING");
        mine.set(mine.indexOf(holding), now);
        holdings.now(now);
        done("advance", CASE, holding.caseId(), null, holding.token(), null, "VERIFYING");
    }

    /** Gives back, or gives up for good. */
    private void end(Holding holding, String verb) throws InterruptedException {
        sent(verb, CASE, holding.caseId(), null);
        holdings.now(holding.letGo());
        ObjectNode body = body(holding);
        Reply reply =
                keyed(Call.post(path(holding, verb), verb.equals("decline") ? body.put("reason", "OTHER") : body));
        if (!reply.isDone()) {
            tally.breach("lost", name + " " + verb + " of " + holding + " was answered " + reply);
        }
        holdings.ended(holding);
        last = holding;
        done(verb, CASE, holding.caseId(), null, holding.token(), null, "ENDED");
    }

    /** With the token of a hold that has ended, or of somebody else's: neither may be taken. */
    private void tooLate() throws InterruptedException {
        Holding other = holdings.all().values().stream()
                .filter(holding -> !holding.broker().equals(account.name()) && !holding.ending())
                .findFirst()
                .orElse(last);
        Holding worthless = random.nextBoolean() && last != null ? last : other;
        if (worthless == null || mine.stream().anyMatch(own -> own.token() == worthless.token())) {
            return;
        }
        Reply reply = account.untilAnswered(Call.post(path(worthless, "heartbeat"), body(worthless)));
        tally.count("writes without a hold refused");
        if (reply.isDone()) {
            tally.breach("fencing", name + " wrote with the worthless token of " + worthless + ": " + reply);
        }
    }
}
