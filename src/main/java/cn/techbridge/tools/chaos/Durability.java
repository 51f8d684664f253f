package cn.techbridge.tools.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** That the stack under test keeps what it acknowledges: a run on other settings would prove nothing. */
final class Durability {
    private Durability() {}

    /** @throws IllegalStateException when the database or the index may forget what they have acknowledged */
    static void require(Site site) throws SQLException, IOException, InterruptedException {
        try (Connection db = site.connect();
                Statement statement = db.createStatement()) {
            for (String name : List.of("fsync", "synchronous_commit", "full_page_writes")) {
                try (ResultSet row = statement.executeQuery("show " + name)) {
                    row.next();
                    expect(row.getString(1).equals("on"), name + " is " + row.getString(1));
                }
            }
        }
        String settings = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(
                                        URI.create(
                                                site.engine()
                                                        + "/techbridge-achievement/_settings/*translog.durability?include_defaults=true"))
                                .build(),
                        BodyHandlers.ofString())
                .body();
        expect(
                settings.toUpperCase(java.util.Locale.ROOT).contains("\"DURABILITY\":\"REQUEST\""),
                "translog: " + settings);
    }

    private static void expect(boolean holds, String what) {
        if (!holds) {
            throw new IllegalStateException("not durable: " + what);
        }
    }
}
