package cn.techbridge.tools.chaos;

import cn.techbridge.kernel.Checked;
import cn.techbridge.kernel.Uscc;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays the market out before the faults begin: organisations for the writers, an agency, a broker for each claimer. */
final class Ground {
    private static final String CHARACTERS = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private final Account operator;
    private int organisations;

    Ground(Account operator) {
        this.operator = operator;
    }

    /** A trusted organisation with one member; returns its id. */
    String organisation(Account member) throws IOException, InterruptedException {
        int number = ++organisations;
        ObjectNode organisation = JsonNodeFactory.instance
                .objectNode()
                .put("uscc", uscc(number))
                .put("name", "故障演练单位" + number)
                .put("type", "UNIVERSITY")
                .put("regionCode", "120104")
                .put("trusted", true);
        String id = taken(operator.once(Call.post("/organisations", organisation)))
                .path("id")
                .asText();
        require(operator.once(Call.put("/organisations/" + id + "/members/" + member.subject(), null, "")));
        return id;
    }

    /** A broker for each account, who sees the whole queue; a broker's id to the account. */
    Map<String, String> brokers(List<Account> accounts) throws IOException, InterruptedException {
        ObjectNode agency = JsonNodeFactory.instance
                .objectNode()
                .put("externalId", "chaos-agency")
                .put("name", "故障演练技术转移中心")
                .put("regionCode", "120104");
        agency.put("type", first("agency-types")).put("level", first("agency-levels"));
        agency.putArray("services").add(first("service-types"));
        taken(operator.once(Call.bulk("/agencies", agency.toString())));
        Map<String, String> brokers = new HashMap<>();
        for (Account account : accounts) {
            ObjectNode broker = JsonNodeFactory.instance
                    .objectNode()
                    .put("externalId", "chaos-" + account.name())
                    .put("agencyExternalId", "chaos-agency")
                    .put("name", "演练经纪人")
                    .put("grade", "SENIOR")
                    .put("subject", account.subject());
            JsonNode row = taken(operator.once(Call.bulk("/brokers", broker.toString())))
                    .path("rows")
                    .path(0);
            if (!row.path("outcome").asText().equals("created")) {
                throw new IllegalStateException("no broker for " + account.name() + ": " + row);
            }
            brokers.put(row.path("id").asText(), account.name());
        }
        return brokers;
    }

    private String first(String list) throws IOException, InterruptedException {
        return taken(operator.once(Call.get("/code-lists/" + list)))
                .path("items")
                .path(0)
                .path("code")
                .asText();
    }

    /** A well-formed code (GB 32100-2015) that belongs to nobody. */
    private static String uscc(int number) {
        String head = "12120000CHA%05d".formatted(number);
        for (char inner : CHARACTERS.toCharArray()) {
            for (char last : CHARACTERS.toCharArray()) {
                if (Uscc.parse(head + inner + last) instanceof Checked.Valid<Uscc> valid
                        && valid.warnings().isEmpty()) {
                    return head + inner + last;
                }
            }
        }
        throw new IllegalStateException("no check digits for " + head);
    }

    private static JsonNode taken(Reply reply) {
        require(reply);
        return reply.json();
    }

    private static void require(Reply reply) {
        if (!reply.isDone()) {
            throw new IllegalStateException("the market cannot be laid out: " + reply);
        }
    }
}
