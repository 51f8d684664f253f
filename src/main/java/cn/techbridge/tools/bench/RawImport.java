package cn.techbridge.tools.bench;

import cn.techbridge.tools.Api;
import cn.techbridge.tools.NamedSql;
import cn.techbridge.tools.Patience;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** What a series of rows costs without the application: COPY into a table like theirs, then their documents by {@code _bulk}. */
final class RawImport implements AutoCloseable {
    /** How often a condition that the platform or the engine reaches by itself is looked at. */
    static final int LOOK_EVERY_MILLIS = 50;

    static final int PATIENCE_SECONDS = 600;

    private static final int BATCH = 1000;
    private static final String INDEX = "techbridge-bench-import";
    private final Connection db;
    private final Line engine;
    private final String series;
    private final byte[] rows;
    private final List<byte[]> bulks = new ArrayList<>();

    RawImport(String series) throws SQLException, IOException {
        this.series = series;
        db = NamedSql.connect(NamedSql.env("TECHBRIDGE_PG_DB", "techbridge"));
        engine = new Line(Addresses.ENGINE);
        try (Statement ddl = db.createStatement()) {
            ddl.execute("drop table if exists bench_copy");
            ddl.execute("create table bench_copy (like achievement including indexes including defaults)");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        copies().copyOut("copy (select * from achievement where external_id like '" + series + "-%') to stdout", out);
        rows = out.toByteArray();
        documents(series);
        send("DELETE", "/" + INDEX + "?ignore_unavailable=true", new byte[0]);
        try (InputStream definition = RawImport.class.getResourceAsStream("/search/index.json")) {
            expect(send("PUT", "/" + INDEX, definition.readAllBytes()));
        }
    }

    private CopyManager copies() throws SQLException {
        return db.unwrap(PGConnection.class).getCopyAPI();
    }

    private void documents(String series) throws IOException {
        JsonNode after = null;
        for (JsonNode hits = page(series, after); !hits.isEmpty(); hits = page(series, after)) {
            ByteArrayOutputStream bulk = new ByteArrayOutputStream();
            for (JsonNode hit : hits) {
                bulk.writeBytes(bytes("{\"index\":{\"_id\":\"" + hit.path("_id").asText() + "\"}}\n"));
                bulk.writeBytes(bytes(hit.path("_source") + "\n"));
                after = hit.path("sort");
            }
            bulks.add(Line.post("/" + INDEX + "/_bulk", "application/x-ndjson", bulk.toByteArray()));
        }
    }

    private JsonNode page(String series, JsonNode after) throws IOException {
        ObjectNode body = Api.JSON.createObjectNode().put("size", BATCH);
        body.putObject("query").putObject("term").put("oneLine", series);
        body.putArray("sort").add("id");
        if (after != null) {
            body.set("search_after", after);
        }
        return expect(engine.ask(
                        Line.post("/techbridge-achievement/_search", "application/json", bytes(body.toString()))))
                .at("/hits/hits");
    }

    /**
     * Waits until so many documents of a series are found, as the engine shows them by itself.
     *
     * @return seconds that it took
     */
    static double untilFound(String index, String series, int documents) throws IOException, InterruptedException {
        byte[] question = Line.post(
                "/" + index + "/_count",
                "application/json",
                bytes("{\"query\":{\"term\":{\"oneLine\":\"" + series + "\"}}}"));
        try (Line line = new Line(Addresses.ENGINE)) {
            return Patience.until(
                    "all rows are found",
                    PATIENCE_SECONDS,
                    LOOK_EVERY_MILLIS,
                    () -> expect(line.ask(question)).path("count").asLong() >= documents);
        }
    }

    /** @return seconds until the last document is found */
    double run(int documents) throws SQLException, IOException, InterruptedException {
        long start = System.nanoTime();
        copies().copyIn("copy bench_copy from stdin", new java.io.ByteArrayInputStream(rows));
        for (byte[] bulk : bulks) {
            if (expect(engine.ask(bulk)).path("errors").asBoolean()) {
                throw new IllegalStateException("the engine refused documents");
            }
        }
        untilFound(INDEX, series, documents);
        return (System.nanoTime() - start) / 1e9;
    }

    private Line.Reply send(String method, String path, byte[] body) throws IOException {
        byte[] request = Line.post(path, "application/json", body);
        String head = method + new String(request, 4, request.length - 4, StandardCharsets.UTF_8);
        return engine.ask(bytes(head));
    }

    private static JsonNode expect(Line.Reply reply) throws IOException {
        if (reply.status() >= 300) {
            throw new IllegalStateException("answered " + reply.status() + ": " + reply.text());
        }
        return Api.JSON.readTree(reply.body());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws SQLException, IOException {
        send("DELETE", "/" + INDEX, new byte[0]);
        try (Statement ddl = db.createStatement()) {
            ddl.execute("drop table bench_copy");
        }
        engine.close();
        db.close();
    }
}
