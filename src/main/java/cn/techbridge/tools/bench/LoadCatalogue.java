package cn.techbridge.tools.bench;

import cn.techbridge.achievement.AchievementSheet;
import cn.techbridge.intake.ContentHash;
import cn.techbridge.kernel.TimeOrderedId;
import cn.techbridge.taxonomy.CodeLists;
import cn.techbridge.tools.Arguments;
import cn.techbridge.tools.NamedSql;
import cn.techbridge.tools.Progress;
import cn.techbridge.tools.Reindex;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Fills the database with published achievements set by set (COPY), as the API would have written them, under the demo's organisations,
 * and lets the application rebuild its index; does nothing when there are enough. What the API would have left to do (matching,
 * duplicates) is left out unless {@code --work}.
 */
public final class LoadCatalogue {
    private static final String COPY = """
            copy achievement (id, organisation_id, external_id, state, change_pending, content_hash, fields_inferred, content,
                              published_content, created_at, updated_at, published_at, expires_at, version) from stdin""";
    private static final int BATCH = 2000;
    private static final long LIFE_DAYS = 365;
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private record Owner(UUID id, String region) {}

    private LoadCatalogue() {}

    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        Market.open();
        List<Path> files = arguments.rest().stream().map(Path::of).toList();
        try (Connection db = NamedSql.connect(NamedSql.env("TECHBRIDGE_PG_DB", "techbridge"))) {
            int wanted = arguments.number("count", 100_000) - published(db);
            if (wanted <= 0) {
                return;
            }
            CatalogueRecords records = new CatalogueRecords(files, new CodeLists(), System.nanoTime());
            copy(db, records, wanted, arguments.get("work", "false").equals("true"));
        }
        long start = System.nanoTime();
        Reindex.main(new String[] {"achievement"});
        System.out.printf("indexed in %.0f s%n", (System.nanoTime() - start) / 1e9);
    }

    private static int published(Connection db) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet row = statement.executeQuery("select count(*) from achievement where state = 'PUBLISHED'")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static void copy(Connection db, CatalogueRecords records, int wanted, boolean work)
            throws SQLException, IOException {
        List<Owner> owners = owners(db);
        Random random = new Random(wanted);
        Progress progress = new Progress("achievements", wanted);
        String series = Long.toString(System.currentTimeMillis(), 36) + "-";
        db.setAutoCommit(false);
        for (int from = 0; from < wanted; from += BATCH) {
            int rows = Math.min(BATCH, wanted - from);
            CopyIn copy = db.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            UUID[] ids = new UUID[rows];
            for (int i = 0; i < rows; i++) {
                ids[i] = TimeOrderedId.next();
                AchievementSheet sheet = records.next(series + (from + i));
                byte[] line = line(ids[i], owners.get(random.nextInt(owners.size())), sheet)
                        .getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(line, 0, line.length);
            }
            copy.endCopy();
            if (work) {
                note(db, "match_work", ids);
                note(db, "duplicate_work", ids);
            }
            db.commit();
            progress.add(rows);
        }
        db.setAutoCommit(true);
        try (Statement statement = db.createStatement()) {
            statement.execute("analyze achievement");
        }
        System.out.printf("%d achievements copied in %.0f s%n", wanted, progress.seconds());
    }

    private static void note(Connection db, String table, UUID[] ids) throws SQLException {
        try (var statement =
                db.prepareStatement("insert into " + table + " (kind, record_id) select 'achievement', unnest(?)")) {
            statement.setArray(1, db.createArrayOf("uuid", ids));
            statement.executeUpdate();
        }
    }

    private static List<Owner> owners(Connection db) throws SQLException {
        try (Statement statement = db.createStatement();
                ResultSet rows =
                        statement.executeQuery("select id, region_code from organisation where type <> 'ENTERPRISE'")) {
            List<Owner> owners = new ArrayList<>();
            while (rows.next()) {
                owners.add(new Owner(rows.getObject(1, UUID.class), rows.getString(2)));
            }
            return owners;
        }
    }

    private static String line(UUID id, Owner owner, AchievementSheet sheet) throws IOException {
        Instant now = Instant.now();
        String content = JSON.writeValueAsString(sheet.completed(
                        sheet.fieldCodes(), sheet.regionCode() == null ? owner.region() : sheet.regionCode()))
                .replace("\\", "\\\\")
                .replace("\t", "\\t");
        return String.join(
                        "\t",
                        id.toString(),
                        owner.id().toString(),
                        sheet.externalId(),
                        "PUBLISHED",
                        "f",
                        ContentHash.of(sheet),
                        "f",
                        content,
                        content,
                        now.toString(),
                        now.toString(),
                        now.toString(),
                        now.plusSeconds(LIFE_DAYS * 86_400).toString(),
                        "0")
                + "\n";
    }
}
