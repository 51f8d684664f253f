package cn.techbridge.deal;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Terms that cannot be, each refused at its field. */
@QuarkusTest
class DealTermsTest extends DealScene {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`\"technologyAmount\":\"760000\"` | `\"technologyAmount\":\"800000.01\"` | /terms/technologyAmount",
                "`\"amount\":\"800000\"` | `\"amount\":\"800000.5\"` | /terms/payment/milestones",
                "`\"mode\":\"INSTALMENTS\"` | `\"mode\":\"LUMP_SUM\"` | /terms/payment/milestones",
                "`\"mode\":\"INSTALMENTS\"` | `\"mode\":\"ROYALTY\"` | /terms/payment/royalty",
                "`,\"licenceKind\":\"ORDINARY\"` | `` | /terms/licenceKind",
                "`PATENT_LICENSE` | `TRAINING` | /terms/contractKind",
                "`\"contractType\":\"LICENSE\",\"contractKind\":\"PATENT_LICENSE\",\"licenceKind\":\"ORDINARY\"` | `\"contractType\":\"TRANSFER\"` | /terms/expectedOutput",
                "`\"validUntil\":\"2029-12-19\"` | `\"validUntil\":\"2026-12-19\"` | /terms/validUntil",
                "`\"ipOwnership\"` | `\"pricing\":{\"mode\":\"AUCTION\",\"venue\":\"某拍卖行\"},\"ipOwnership\"` | /terms/pricing/reference",
                "`\"ipOwnership\"` | `\"seller\":{\"name\":\"某某大学\",\"uscc\":\"12120000401354213T\",\"regionCode\":\"120104\",\"natureCode\":\"022\"},\"ipOwnership\"` | /terms/seller/uscc",
                "`\"ipOwnership\"` | `\"buyer\":{\"name\":\"某某工厂\",\"regionCode\":\"120104\",\"natureCode\":\"150\"},\"ipOwnership\"` | /terms/buyer/uscc",
                "`\"socialObjective\":\"10\"` | `\"socialObjective\":\"99\"` | /terms/socialObjective"
            })
    void areRefusedAtTheirField(String part, String wrong, String pointer) {
        market.vandal("broker")
                .contentType("application/json")
                .body("{\"caseId\":\"%s\",\"terms\":%s}".formatted(caseId, LICENCE.replace(part, wrong)))
                .post("/deals")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItem(equalTo(pointer)));
    }
}
