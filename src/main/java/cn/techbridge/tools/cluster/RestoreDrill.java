package cn.techbridge.tools.cluster;

import cn.techbridge.tools.load.Agreement;
import cn.techbridge.tools.load.Caller;
import cn.techbridge.tools.load.Scene;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The client's side of a restore drill: writes, notes the state at a second, spoils it, and compares what was restored with the note. */
public final class RestoreDrill {
    private static final int BATCH = 500;
    private static final int FILES = 20;
    private static final int INDEX_SECONDS = 1800;
    /** What holds the records of the marketplace and their audit; machinery is made anew. */
    private static final List<String> TABLES = List.of(
            "achievement",
            "organisation",
            "membership",
            "agency",
            "broker",
            "brokerage_case",
            "stored_file",
            "audit_entry",
            "audit_seal");

    /** A case's place in the queue, computed anew as time passes. */
    private static final String COMPUTED = "priority";

    private final Scene scene = Scene.fromEnvironment();
    private final Path note;

    private RestoreDrill(Path note) {
        this.note = note;
    }

    /** {@code NOTE fill FROM TO | files | note | spoil | check}. */
    public static void main(String[] args) throws Exception {
        RestoreDrill drill = new RestoreDrill(Path.of(args[0]));
        switch (args[1]) {
            case "fill" -> drill.fill(Integer.parseInt(args[2]), Integer.parseInt(args[3]));
            case "files" -> drill.files();
            case "note" -> drill.note();
            case "spoil" -> drill.spoil();
            case "check" -> System.exit(drill.check() ? 0 : 1);
            default -> throw new IllegalArgumentException(args[1]);
        }
    }

    private void fill(int from, int to) throws Exception {
        if (from == 0) {
            scene.prepare(List.of("broker"), 10);
        }
        Caller publisher = scene.publisher();
        for (int first = from; first < to; first += BATCH) {
            push(publisher, first, Math.min(to, first + BATCH), 1);
        }
        System.out.printf("Achievements %d to %d are acknowledged%n", from, to);
    }

    private static void push(Caller publisher, int from, int to, int edition) throws Exception {
        StringBuilder rows = new StringBuilder();
        for (int i = from; i < to; i++) {
            ObjectNode row = Caller.JSON.createObjectNode().put("externalId", "RESTORE-" + i);
            row.put("title", "备份演练成果 r%dx #%d".formatted(i, edition));
            row.put("summary", "第%d项成果的第%d版，用于核对恢复后的内容是否逐字一致。".formatted(i, edition));
            rows.append(row).append('\n');
        }
        Scene.need(publisher.post("/achievements/bulk", "application/x-ndjson", rows.toString(), null));
    }

    /** Some documents of some kilobytes on the first achievements. */
    private void files() throws Exception {
        Caller publisher = scene.publisher();
        JsonNode first =
                Scene.need(publisher.get("/achievements?limit=" + FILES)).path("items");
        for (int i = 0; i < FILES; i++) {
            byte[] pdf = ("%PDF-1.7 " + ("第" + i + "份附件 ").repeat(500)).getBytes(StandardCharsets.UTF_8);
            Scene.need(publisher.upload(
                    "/achievements/" + first.path(i % first.size()).path("id").asText() + "/files",
                    "附件" + i + ".pdf",
                    pdf));
        }
        System.out.printf("Files %d are acknowledged%n", FILES);
    }

    /** Waits until nothing moves, then notes the second and what the tables hold. */
    private void note() throws Exception {
        try (Connection db = scene.connect()) {
            Properties digests = digests(db);
            Properties before = new Properties();
            while (!digests.equals(before)) {
                TimeUnit.SECONDS.sleep(3);
                before = digests;
                digests = digests(db);
            }
            try (Statement statement = db.createStatement();
                    ResultSet row = statement.executeQuery(
                            "select to_char(date_trunc('second', clock_timestamp()) + interval '1 second', 'YYYY-MM-DD HH24:MI:SSOF')")) {
                row.next();
                digests.setProperty("at", row.getString(1));
            }
            TimeUnit.SECONDS.sleep(3); // the named second is over before anything else is written
            try (var out = Files.newOutputStream(note)) {
                digests.store(out, null);
            }
            System.out.println(digests.getProperty("at"));
        }
    }

    private static Properties digests(Connection db) throws Exception {
        Properties digests = new Properties();
        try (Statement statement = db.createStatement()) {
            for (String table : TABLES) {
                try (ResultSet row = statement.executeQuery("""
                        select count(*) || ' ' || coalesce(md5(string_agg(md5(line), '' order by md5(line))), '-')
                        from (select (to_jsonb(t) - '%s')::text as line from %s t) as lines""".formatted(COMPUTED, table))) {
                    row.next();
                    digests.setProperty(table, row.getString(1));
                }
            }
        }
        return digests;
    }

    /** The mistake that makes a restore necessary: editions overwritten, files and records gone. */
    private void spoil() throws Exception {
        Caller publisher = scene.publisher();
        push(publisher, 0, BATCH, 2);
        push(publisher, 10_000_000, 10_000_000 + BATCH, 1);
        try (Connection db = scene.connect();
                Statement statement = db.createStatement()) {
            int gone = statement.executeUpdate("delete from stored_file");
            gone += statement.executeUpdate("delete from membership");
            System.out.printf(
                    "Spoilt: %d editions overwritten, %d records too many, %d rows deleted%n", BATCH, BATCH, gone);
        }
    }

    private boolean check() throws Exception {
        Properties noted = new Properties();
        try (var in = Files.newInputStream(note)) {
            noted.load(in);
        }
        try (Connection db = scene.connect()) {
            double seconds = Agreement.waitForIndex(scene, db, INDEX_SECONDS);
            System.out.printf("Index and database agree (id, version, hash); waited %.1f s for it%n", seconds);
            Properties digests = digests(db);
            List<String> different = new ArrayList<>();
            for (String table : TABLES) {
                boolean equal = digests.getProperty(table).equals(noted.getProperty(table));
                System.out.printf(
                        "  %-16s %10s rows, digest %s%n",
                        table, digests.getProperty(table).split(" ")[0], equal ? "equal" : "DIFFERENT");
                if (!equal) {
                    different.add(table + " was " + noted.getProperty(table));
                }
            }
            int right = sameFiles(db);
            System.out.printf("  files %d, byte for byte what the database says: %d%n", FILES, right);
            different.forEach(what -> System.out.println("  different: " + what));
            return different.isEmpty() && right == FILES;
        }
    }

    private int sameFiles(Connection db) throws Exception {
        Caller publisher = scene.publisher();
        int right = 0;
        try (Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery("select owner_id, id, sha256 from stored_file")) {
            while (rows.next()) {
                byte[] content =
                        publisher.download("/achievements/%s/files/%s".formatted(rows.getString(1), rows.getString(2)));
                if (content != null
                        && HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(content))
                                .equals(rows.getString(3))) {
                    right++;
                }
            }
        }
        return right;
    }
}
