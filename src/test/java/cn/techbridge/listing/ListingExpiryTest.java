package cn.techbridge.listing;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import cn.techbridge.support.MarketTest;
import cn.techbridge.support.Samples;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ListingExpiryTest extends MarketTest {
    @Inject
    ListingExpiry expiry;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void aTrustedUniversity() {
        market.organisation(Samples.TTO, "津桥理工大学", true, "publisher");
    }

    private String published(String sheet) {
        String id = market.writing("publisher")
                .body(sheet)
                .post("/achievements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        market.as("publisher").post("/achievements/" + id + "/publish").then().statusCode(200);
        return id;
    }

    private ValidatableResponse delta(String since) {
        var request = market.as("publisher");
        return (since == null ? request : request.queryParam("updatedSince", since))
                .get("/achievements")
                .then()
                .statusCode(200);
    }

    @Test
    void whatNobodyConfirmedForAYearLeavesThePublicUntilItIsRenewed() {
        String stale = published(Samples.coating("A-1"));
        String fresh = published(Samples.membrane("A-2"));
        market.exec("update achievement set expires_at = now() - interval '1 day' where id = '" + stale + "'");
        expiry.expireNightly();
        market.settle();
        market.visitor().get("/achievements/" + stale).then().statusCode(404);
        market.visitor().get("/achievements/" + fresh).then().statusCode(200);
        market.visitor().get("/search/achievements").then().body("items.id", contains(fresh));
        delta(null).body("items.find{it.id=='" + stale + "'}.state", equalTo("EXPIRED"));
        market.as("publisher").post("/achievements/" + stale + "/renew").then().statusCode(200);
        market.settle();
        market.visitor().get("/achievements/" + stale).then().statusCode(200).body("state", equalTo("PUBLISHED"));
        expiry.expireNightly();
        market.visitor().get("/achievements/" + stale).then().statusCode(200);
    }

    @Test
    void anExpiredListingThatWasChangedIsHandedInNotRenewed() {
        String id = published(Samples.coating("A-1"));
        market.exec("update achievement set expires_at = now() - interval '1 day'");
        expiry.expireNightly();
        market.writing("publisher")
                .header("If-Match", "*")
                .body(Samples.coating("A-1").replace("纳米涂层", "微米涂层"))
                .put("/achievements/" + id)
                .then()
                .statusCode(200);
        market.as("publisher").post("/achievements/" + id + "/renew").then().statusCode(409);
        market.as("publisher").post("/achievements/" + id + "/submit").then().statusCode(200);
        market.visitor().get("/achievements/" + id).then().statusCode(200).body("title", equalTo("立方氮化硼CBN刀具微米涂层制备技术"));
    }

    /** The change is made, others are read, and only then it is committed. */
    @Test
    void aDeltaReadMissesNothingThatWasStillBeingWritten() throws SQLException {
        String late = published(Samples.coating("A-1"));
        try (Connection writer = database.getConnection();
                Statement statement = writer.createStatement()) {
            writer.setAutoCommit(false);
            statement.executeUpdate(
                    "update achievement set updated_at = now(), version = version + 1 where id = '" + late + "'");
            String other = published(Samples.membrane("A-2"));
            String read = delta(null).body("items.id", hasItem(other)).extract().path("syncedUntil");
            String last = delta(null).extract().path("items.find{it.id=='" + other + "'}.updatedAt");
            writer.commit();
            delta(last).body("items.id", not(hasItem(late)));
            delta(read).body("items.id", hasItem(late));
        }
        delta("2099-01-01T00:00:00Z").body("items", empty());
    }
}
