package cn.techbridge.fuzz;

import com.fasterxml.jackson.databind.JsonNode;

/** One case in the hands of {@code broker}, taken from stage to stage. */
final class Casework {
    private static final String[] SIDES = {"enterprise", "publisher"};
    private final Teller teller;
    private final String id;
    private final String lease;

    /** @param held the case as its holder sees it */
    Casework(Teller teller, JsonNode held) {
        this.teller = teller;
        this.id = held.path("id").asText();
        this.lease = held.path("leaseToken").asText();
    }

    String id() {
        return id;
    }

    String at() {
        return "/cases/" + id;
    }

    /**
     * The demand is looked into, with a task, a note and another wording for it.
     *
     * @return the task
     */
    String verified() {
        advance("\"VERIFYING\",\"note\":\"需求属实\"");
        JsonNode tasks = teller.tell("broker", "POST", at() + "/tasks", "{\"title\":\"回电\"}");
        leased("PUT", "/demand-wording", "\"wording\":{\"goal\":\"刀具寿命达到现有的两倍\"},\"note\":\"写明目标\"");
        teller.tell("broker", "POST", at() + "/notes", "{\"text\":\"已通话\",\"shared\":true}");
        return tasks.at("/items/0/id").asText();
    }

    /** From a demand that is looked into to both sides at one table. */
    void negotiating() {
        advance("\"SHORTLISTED\",\"note\":\"指标满足\"");
        advance("\"EOI\",\"actsFor\":\"NEITHER\"");
        for (String side : SIDES) {
            teller.tell(side, "POST", at() + "/eoi", "{\"yes\":true,\"cooperationSought\":\"许可使用\"}");
        }
        advance("\"NDA\"");
        for (String side : SIDES) {
            teller.tell(side, "POST", at() + "/nda", "{\"textVersion\":\"2026-1\"}");
        }
        advance("\"NEGOTIATING\"");
    }

    /** A refusal becomes advice to the owners. */
    void declined() {
        leased("POST", "/decline", "\"reason\":\"PRICE_BUDGET_GAP\",\"note\":\"报价为预算三倍\",\"shareNote\":true");
    }

    void released() {
        teller.tell("broker", "POST", at() + "/release", "{\"leaseToken\":" + lease + "}");
    }

    void offeredTo(String broker) {
        leased("POST", "/transfer", "\"brokerId\":\"" + broker + "\"");
    }

    private void advance(String to) {
        leased("POST", "/advance", "\"to\":" + to);
    }

    private void leased(String method, String what, String content) {
        teller.tell("broker", method, at() + what, "{\"leaseToken\":" + lease + "," + content + "}");
    }
}
