package cn.techbridge.privacy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Every column that can hold a text is known to the erasure, or known to hold nobody. */
@QuarkusTest
class PersonalColumnsTest {
    /** Codes, states, hashes, names of our own, wherever they stand. */
    private static final Set<String> NOBODY = Set.of(
            "acts_for",
            "contract_type",
            "content_hash",
            "decline_reason",
            "engine",
            "excluded_brokers",
            "field_path",
            "file_hash",
            "format",
            "kind",
            "listing_kind",
            "outcome",
            "owner_kind",
            "purpose",
            "region_path",
            "registration_number",
            "resume_stage",
            "role",
            "rule",
            "sha256",
            "side",
            "stage",
            "state",
            "text_hash",
            "text_version",
            "type",
            "verdict",
            "visibility",
            "waits_for");

    /** Tables that know people by keyed hashes, or that the erasure goes through in its own way, or that hold the platform's own. */
    private static final Set<String> OF_THEIR_OWN = Set.of(
            "audit_actor", // the tie is cut
            "audit_entry", // keyed hashes and codes, AuditTest
            "audit_seal",
            "consent", // keyed hashes; the person's entries go
            "erased_person", // keyed hashes
            "idempotency_key", // answers that name the person go
            "import_chunk", // files that name the person go
            "index_dead_letter", // what the engine says of a document of ours
            "matching_knowledge", // words of many texts, learned anew every night
            "matching_lease",
            "flyway_schema_history");

    /** One by one, with the reason. */
    private static final Set<String> SINGLE = Set.of(
            "agency.external_id", // the register's own number
            "broker.external_id", // replaced with the person's entry
            "expert.external_id", // replaced with the person's entry
            "policy.external_id", // the register's own number
            "broker_relation.uscc", // of an organisation
            "case_transfer.answer", // accepted, declined
            "case_wording.answer", // accepted, declined
            "import_job.columns", // held
            "listing_advice.reason", // a code
            "match_feedback.reason", // a code
            "matching_profile.content", // weights
            "matching_profile.id",
            "matching_profile.report", // figures
            "matching_profile_use.profile_id",
            "notice.event_key", // ids of ours
            "organisation.name", // not a person's
            "organisation.region_code",
            "organisation.uscc");

    @Inject
    PersonTables tables;

    @Inject
    AgroalDataSource database;

    @Test
    void noTextIsForgotten() throws SQLException {
        Set<String> known = new HashSet<>();
        for (PersonalTable table : tables.all()) {
            List.of(table.texts(), table.jsons())
                    .forEach(columns -> columns.forEach(column -> known.add(table.table() + '.' + column)));
            known.add(table.table() + '.' + table.contact());
            known.add(table.table() + '.' + table.account());
        }
        Set<String> forgotten = new TreeSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = current_schema() and data_type in ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')""")) {
            while (rows.next()) {
                String table = rows.getString(1);
                String column = table + '.' + rows.getString(2);
                if (!NOBODY.contains(rows.getString(2)) && !OF_THEIR_OWN.contains(table) && !SINGLE.contains(column)) {
                    forgotten.add(column);
                }
            }
        }
        forgotten.removeAll(known);
        assertEquals(Set.of(), forgotten);
    }
}
