package cn.techbridge.tools.chaos;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Holds the database against the book, row by row, while nobody writes. */
final class RecordCheck {
    private static final String ROWS = """
            select '%1$s', organisation_id, external_id, id, version, state, deleted_at is not null, content ->> 'title', content ->> '%2$s'
            from %1$s""";
    private final Map<String, String> owners;
    private final Tally tally;

    /** @param owners organisation to the account that writes for it */
    RecordCheck(Map<String, String> owners, Tally tally) {
        this.owners = owners;
        this.tally = tally;
    }

    /** Returns how many rows were compared. */
    int compare(Connection db, Book book) throws SQLException {
        Map<Entry.Name, Book.Listing> missing = book.acknowledged();
        Map<Entry.Name, String> seen = new HashMap<>();
        try (Statement statement = db.createStatement();
                ResultSet rows = statement.executeQuery(ROWS.formatted("achievement", "summary") + " union all "
                        + ROWS.formatted("demand", "problem"))) {
            while (rows.next()) {
                Entry.Name name = new Entry.Name(
                        rows.getString(1),
                        owners.getOrDefault(rows.getString(2), rows.getString(2)),
                        rows.getString(3));
                String twin = seen.put(name, rows.getString(4));
                if (twin != null) {
                    tally.breach("duplicate", name + " is there as " + twin + " and " + rows.getString(4));
                }
                Book.Listing expected = missing.remove(name);
                if (expected != null) {
                    compare(name, expected, read(rows));
                } else if (!book.wasSent(name)) {
                    tally.breach("phantom", name + " was sent by nobody");
                } else {
                    tally.breach("phantom", name + " is there, but its writer was never told so");
                }
            }
        }
        missing.forEach((name, expected) -> tally.breach("lost", name + " is not there: " + expected));
        return seen.size();
    }

    private static Book.Listing read(ResultSet rows) throws SQLException {
        return new Book.Listing(
                rows.getString(4),
                rows.getLong(5),
                Texts.sum(rows.getString(8), rows.getString(9)),
                rows.getBoolean(7) ? Book.DELETED : rows.getString(6));
    }

    private void compare(Entry.Name name, Book.Listing expected, Book.Listing found) {
        if (expected.id() != null && !expected.id().equals(found.id())) {
            tally.breach("duplicate", name + " has another id: " + expected + ", found " + found);
        } else if (expected.version() != null && found.version() < expected.version()) {
            tally.breach("lost", name + " is older: " + expected + ", found " + found);
        } else if (expected.version() != null && found.version() > expected.version()) {
            tally.breach("phantom", name + " was written once more: " + expected + ", found " + found);
        } else if (!Objects.equals(expected.sum(), found.sum())
                || !expected.state().equals(found.state())) {
            tally.breach("lost", name + " differs: " + expected + ", found " + found);
        }
    }
}
