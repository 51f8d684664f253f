package cn.techbridge.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.support.DatabaseTest;
import cn.techbridge.support.Samples;
import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** With the rights of the owner of the tables, who can switch every guard off. */
@QuarkusTest
class TamperingTest extends DatabaseTest {
    @Inject
    AgroalDataSource database;

    @Inject
    SealRelay sealer;

    @Inject
    AuditSettings settings;

    private void seal() {
        while (sealer.sealOnce() > 0) {
            // one link a round
        }
    }

    @Test
    void theApplicationCanNeitherChangeNorDeleteNorEmptyIt() throws SQLException {
        market.organisation(Samples.TTO, "津桥理工大学", false);
        seal();
        for (String table : List.of("audit_entry", "audit_seal")) {
            for (String attack : List.of("delete from %s", "truncate %s", "update %s set %s = 'x'")) {
                String column = table.equals("audit_entry") ? "actor" : "hash";
                try (Connection connection = database.getConnection();
                        Statement statement = connection.createStatement()) {
                    SQLException refused =
                            assertThrows(SQLException.class, () -> statement.execute(attack.formatted(table, column)));
                    assertEquals("42501", refused.getSQLState(), attack);
                }
            }
        }
    }

    @Test
    void tamperingInTheDatabaseItselfIsFoundWhereItWasDone() throws SQLException {
        market.organisation(Samples.TTO, "津桥理工大学", false, "publisher", "publisher2");
        seal();
        market.organisation(Samples.OTHER_TTO, "渤海学院", false, "enterprise");
        seal();
        assertEquals(List.of(), check(List.of(), "select 1"));
        String one = "(select max(id) - 3 from audit_entry)";
        for (String attack : List.of(
                "update audit_entry set actor = 'visitor' where id = " + one,
                "update audit_entry set at = at - interval '1 microsecond' where id = " + one,
                "update audit_entry set changes = replace(changes, 'false', 'true') where id = (select max(id) from audit_entry where changes like '%false%')",
                "update audit_entry set why = '' where id = " + one,
                "delete from audit_entry where id = " + one,
                "update audit_entry set id = default where id = " + one,
                "update audit_entry a set operation = b.operation, at = b.at from audit_entry b where a.id = " + one
                        + " and b.id = (select min(id) from audit_entry)",
                "delete from audit_seal where number = (select max(number) - 1 from audit_seal)",
                "update audit_seal set sealed_at = sealed_at - interval '1 hour' where number = 1",
                "update audit_seal set entries = entries[2:] where number = (select max(number) from audit_seal)")) {
            List<ChainCheck.Finding> findings = check(List.of(), attack);
            assertFalse(findings.isEmpty(), attack);
        }
    }

    @Test
    void aTailCutOffCleanlyIsFoundByTheAnchorOutside() throws SQLException, IOException {
        market.organisation(Samples.TTO, "津桥理工大学", false);
        seal();
        Path directory = Files.createTempDirectory(Path.of("target"), "anchors");
        Seal head = sealer.head();
        AnchorFiles.append(directory, head, head.sealedAt());
        String cut = """
                with gone as (delete from audit_seal where number = (select max(number) from audit_seal) returning entries)
                delete from audit_entry where id in (select unnest(entries) from gone)""";
        List<ChainCheck.Finding> findings = check(AnchorFiles.read(directory), cut);
        assertTrue(
                findings.stream().anyMatch(f -> f.what().equals("seal") && f.number() == head.number()),
                findings.toString());
        assertEquals(List.of(), check(AnchorFiles.read(directory), "select 1"));
    }

    /** As the database's owner, in a transaction that is undone: whoever owns the tables can switch the guards off. */
    private List<ChainCheck.Finding> check(List<Anchor> anchors, String attack) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement owner = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                owner.execute("grant update, delete on audit_entry, audit_seal to current_user");
                owner.execute(
                        "alter table audit_entry disable trigger user; alter table audit_seal disable trigger user");
                owner.execute(attack);
                List<Seal> seals = new ArrayList<>();
                try (SealReader reader = new SealReader(connection)) {
                    reader.forEachRemaining(seals::add);
                }
                return ChainCheck.of(
                                new EntryCopy(connection, "true"),
                                seals.iterator(),
                                new AuditKeys(settings.secret()),
                                anchors)
                        .findings();
            } finally {
                connection.rollback();
            }
        }
    }
}
