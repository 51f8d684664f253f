package cn.techbridge.tools.bench;

import cn.techbridge.tools.Api;
import cn.techbridge.tools.DemoNames;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The callers of a measurement, each with an organisation, whether or not the demo catalogue has made them. */
record Market(Api university, Api enterprise, Api operator) {
    private static final int SERIAL = 900;

    static Market open() {
        Api.Where where = Api.Where.fromEnvironment();
        Market market = new Market(
                Api.client(where, "university-demo", "university-demo"),
                Api.client(where, "enterprise-demo", "enterprise-demo"),
                Api.user(where, "operator", "operator"));
        market.join(market.university, "测速高校", "UNIVERSITY", "12");
        market.join(market.enterprise, "测速企业", "ENTERPRISE", "91");
        return market;
    }

    private void join(Api machine, String name, String type, String usccType) {
        if (!machine.isMember()) {
            ObjectNode organisation = Api.JSON
                    .createObjectNode()
                    .put("uscc", DemoNames.uscc(usccType, SERIAL))
                    .put("name", DemoNames.demo(name))
                    .put("type", type)
                    .put("regionCode", "120104")
                    .put("trusted", true);
            String id = operator.post("/organisations", organisation.toString())
                    .path("id")
                    .asText();
            operator.put("/organisations/" + id + "/members/" + machine.subject(), "");
        }
    }
}
