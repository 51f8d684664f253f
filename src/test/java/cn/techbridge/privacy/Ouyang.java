package cn.techbridge.privacy;

import cn.techbridge.support.Market;

/** The person whom these tests are about. */
final class Ouyang {
    static final String NAME = "欧阳测试";
    static final String PHONE = "13712345678";
    static final String EMAIL = "ouyang.ceshi@example.org";
    static final String CERTIFICATE = "TJJJR-2019-0422";

    private static final String AGENCY =
            "{\"externalId\":\"AG-1\",\"name\":\"津桥技术转移中心\",\"type\":\"UNIVERSITY\",\"level\":\"NATIONAL\",\"regionCode\":\"120104\"}";

    private Ouyang() {}

    /** A broker with an account, as the register holds one. */
    static String asBroker(Market market, String account) {
        market.writing("operator").body(AGENCY).post("/agencies").then().statusCode(201);
        return market.writing("operator")
                .body("""
                        {"externalId":"BR-1","agencyExternalId":"AG-1","subject":"%s","name":"%s","grade":"SENIOR","certificateNumber":"%s",
                        "introduction":"%s，十年软件领域技术转移经验，联系137-1234-5678。",
                        "restricted":{"contactName":"%s","phone":"%s","email":"%s"}}""".formatted(market.subject(account), NAME, CERTIFICATE, NAME, NAME, PHONE, EMAIL))
                .post("/brokers")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** What somebody with rights over data asks for. */
    static String request(String person) {
        return "{\"person\":%s,\"reference\":\"TJ-2026-17\"}".formatted(person);
    }
}
