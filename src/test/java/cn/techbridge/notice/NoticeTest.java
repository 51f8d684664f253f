package cn.techbridge.notice;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.support.MarketTest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.persistence.EntityManager;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The inbox, and mail through a real SMTP server. */
@QuarkusTest
class NoticeTest extends MarketTest {
    @Inject
    Notices notices;

    @Inject
    MailRelay relay;

    @Inject
    MailRows mail;

    @Inject
    NoticeTexts texts;

    @Inject
    EntityManager db;

    @ConfigProperty(name = "quarkus.mailer.port")
    int port;

    private GreenMail server;
    private String engineer;

    @BeforeEach
    void aServerAndAPersonWhoHasCalledBefore() {
        server = new GreenMail(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        engineer = market.subject("enterprise");
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery(
                                "insert into person (subject, name, email, seen_at) values (?1, '李工', 'enterprise@example.test', now())")
                        .setParameter(1, engineer)
                        .executeUpdate());
    }

    @AfterEach
    void noServer() {
        server.stop();
    }

    private void tell(String event, String project) {
        QuarkusTransaction.requiringNew()
                .run(() -> notices.tell(
                        engineer,
                        NoticeKind.DEAL_SIGNED,
                        "signed:" + event,
                        "/deals/" + event,
                        Map.of("project", project)));
    }

    private void everythingIsDue() {
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery("update notice_mail set due_at = now()")
                        .executeUpdate());
    }

    private String mailState() {
        return QuarkusTransaction.requiringNew()
                .call(() -> (String)
                        db.createNativeQuery("select string_agg(distinct state, ',') from notice_mail", String.class)
                                .getSingleResult());
    }

    @Test
    void oneEventIsOneNoticeHoweverOftenItIsTold() {
        tell("1", "涂层许可");
        tell("1", "涂层许可");
        tell("2", "涂层\r\nBcc: other@example.test 服务");
        market.as("enterprise")
                .get("/notices")
                .then()
                .statusCode(200)
                .body("unread", equalTo(2))
                .body("items.link", contains("/deals/2", "/deals/1"))
                .body("items[1].title", equalTo("合同《涂层许可》已签订"))
                .body("items[0].title", equalTo("合同《涂层 Bcc: other@example.test 服务》已签订"));
        market.as("enterprise")
                .header("Accept-Language", "en")
                .get("/notices?limit=1")
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", notNullValue())
                .body("items[0].text", org.hamcrest.Matchers.startsWith("Contract"));
        market.as("broker").get("/notices").then().body("items", hasSize(0)).body("unread", equalTo(0));
    }

    @Test
    void onlyTheReaderMarksAsRead() {
        tell("1", "涂层许可");
        tell("2", "膜分离服务");
        String id = market.as("enterprise").get("/notices").jsonPath().getString("items[0].id");
        market.as("broker").post("/notices/" + id + "/read").then().statusCode(404);
        market.as("enterprise").post("/notices/" + id + "/read").then().statusCode(204);
        market.as("enterprise").get("/notices/unread").then().body("count", equalTo(1));
        market.as("enterprise").get("/notices?unread=true").then().body("items", hasSize(1));
        market.as("enterprise").post("/notices/read").then().statusCode(204);
        market.as("enterprise").get("/notices/unread").then().body("count", equalTo(0));
        market.visitor().get("/notices").then().statusCode(401);
    }

    @Test
    void whatWaitsForOnePersonIsOneMail() throws Exception {
        tell("1", "涂层许可");
        tell("2", "膜分离服务");
        assertTrue(relay.relayOnce());
        assertFalse(relay.relayOnce(), "nothing is left");
        assertEquals(1, server.getReceivedMessages().length);
        MimeMessage message = server.getReceivedMessages()[0];
        assertEquals("[科技桥] 合同《涂层许可》已签订 等 2 条通知", message.getSubject());
        assertEquals("enterprise@example.test", message.getAllRecipients()[0].toString());
        String text = (String) message.getContent();
        assertTrue(text.contains("李工，您好"), text);
        assertTrue(text.contains("膜分离服务"), text);
        assertTrue(text.contains("https://techbridge.example.test/deals/1"), text);
        assertEquals("SENT", mailState());
    }

    @Test
    void aServerThatIsAwayDelaysMailAndLosesNone() throws Exception {
        server.stop();
        tell("1", "涂层许可");
        assertTrue(relay.relayOnce());
        assertEquals("SENDING", mailState());
        assertFalse(relay.relayOnce(), "not before the pause is over");
        server.start();
        everythingIsDue();
        assertTrue(relay.relayOnce());
        assertEquals("SENT", mailState());
        assertEquals(1, server.getReceivedMessages().length);
    }

    /** Dead before the hand-over: sent by the next. Dead after it: sent again under the same Message-ID. */
    @Test
    void aSenderThatDiesLosesNothingAndARepeatIsRecognised() throws Exception {
        tell("1", "涂层许可");
        MailRows.Envelope taken = mail.take().orElseThrow();
        assertTrue(mail.take().isEmpty(), "leased");
        tell("2", "后来的通知");
        everythingIsDue();
        while (relay.relayOnce()) {
            // the dead sender's message and the later one
        }
        assertEquals(2, server.getReceivedMessages().length);
        QuarkusTransaction.requiringNew()
                .run(() -> db.createNativeQuery(
                                "update notice_mail set state = 'SENDING', due_at = now() where envelope = ?1")
                        .setParameter(1, taken.id())
                        .executeUpdate());
        assertTrue(relay.relayOnce());
        MimeMessage[] received = server.getReceivedMessages();
        assertEquals(3, received.length);
        String again = received[2].getMessageID();
        assertNotNull(again);
        assertTrue(again.contains(taken.id().toString()), again);
        assertEquals(
                2, java.util.Arrays.stream(received).filter(m -> same(m, again)).count());
    }

    private static boolean same(MimeMessage message, String id) {
        try {
            return id.equals(message.getMessageID());
        } catch (jakarta.mail.MessagingException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void peopleChooseHowTheyAreTold() {
        market.writing("enterprise")
                .body("{\"items\":[{\"kind\":\"DEAL_SIGNED\",\"inApp\":true,\"email\":false}]}")
                .put("/notices/preferences")
                .then()
                .statusCode(200)
                .body("items.find { it.kind == 'DEAL_SIGNED' }.email", equalTo(false))
                .body("items.find { it.kind == 'DEAL_CLOSED' }.email", equalTo(true));
        tell("1", "涂层许可");
        assertFalse(relay.relayOnce());
        market.as("enterprise").get("/notices").then().body("items", hasSize(1));
        market.writing("enterprise")
                .body("{\"items\":[{\"kind\":\"DEAL_SIGNED\",\"inApp\":false,\"email\":true}]}")
                .put("/notices/preferences");
        tell("2", "膜分离服务");
        market.as("enterprise").get("/notices").then().body("items", hasSize(1));
        assertTrue(relay.relayOnce());
    }

    @Test
    void theAddressComesFromTheTokenAndOnlyIfItIsVerified() {
        market.as("broker").get("/notices/unread").then().statusCode(200);
        assertEquals(
                "broker@example.test",
                mail.address(market.subject("broker")).orElseThrow().email());
        market.as("university-demo").get("/notices/unread").then().statusCode(200);
        assertTrue(mail.address(market.subject("university-demo")).isEmpty());
    }

    @Test
    void whoHasNoAddressFindsItInTheInbox() {
        QuarkusTransaction.requiringNew()
                .run(() -> notices.tell("nobody-yet", NoticeKind.DEAL_CLOSED, "c:1", null, Map.of("project", "某")));
        assertTrue(relay.relayOnce());
        assertEquals("NO_ADDRESS", mailState());
        assertEquals(0, server.getReceivedMessages().length);
    }

    @Test
    void everyKindHasItsWordsInBothLanguages() {
        for (NoticeKind kind : NoticeKind.values()) {
            Map<String, String> parameters =
                    kind.parameters().stream().collect(Collectors.toMap(Function.identity(), name -> "‹" + name + "›"));
            NoticeRows.Row row = new NoticeRows.Row(UUID.randomUUID(), kind, parameters, null, null, null);
            for (Locale locale : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
                String words = texts.title(row, locale) + texts.text(row, locale);
                parameters.values().forEach(value -> assertTrue(words.contains(value), kind + " " + locale));
            }
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> notices.tell(engineer, NoticeKind.DEAL_REGISTERED, "x", null, Map.of("project", "某")));
    }
}
