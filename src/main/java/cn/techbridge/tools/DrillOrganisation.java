package cn.techbridge.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Organisations in whose names drills write; made once, found again. */
final class DrillOrganisation {
    private final Api operator;

    DrillOrganisation(Api.Where where) {
        this.operator = Api.user(where, "operator", "operator");
    }

    /** The demo's first university, trusted, with these accounts as members. */
    String university(Api... members) {
        return join("12", DemoNames.UNIVERSITIES.getFirst(), "UNIVERSITY", true, members);
    }

    /** @param trusted whether its listings are published without review */
    String join(String category, String name, String type, boolean trusted, Api... members) {
        String uscc = DemoNames.uscc(category, 1);
        String id = null;
        for (JsonNode known : operator.get("/organisations?limit=100").path("items")) {
            if (known.path("uscc").asText().equals(uscc)) {
                id = known.path("id").asText();
            }
        }
        if (id == null) {
            ObjectNode sheet = Api.JSON
                    .createObjectNode()
                    .put("uscc", uscc)
                    .put("name", DemoNames.demo(name))
                    .put("type", type)
                    .put("regionCode", "120104")
                    .put("trusted", trusted);
            id = operator.post("/organisations", sheet.toString()).path("id").asText();
        }
        for (Api member : members) {
            operator.put("/organisations/" + id + "/members/" + member.subject(), "");
        }
        return id;
    }
}
