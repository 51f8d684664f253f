package cn.techbridge.audit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.stream.Stream;

/** The links in order, a few at a time; needs a connection in a transaction, as the driver else reads all at once. */
final class SealReader implements Iterator<Seal>, AutoCloseable {
    static final String SELECT =
            "select number, sealed_at, entries, digests, floor, high, horizon, hash, mac from audit_seal";

    private static final int FETCHED = 20;
    private final Statement query;
    private final ResultSet rows;
    private boolean more;

    SealReader(Connection connection) throws SQLException {
        query = connection.createStatement();
        query.setFetchSize(FETCHED);
        rows = query.executeQuery(SELECT + " order by number");
        more = rows.next();
    }

    static Seal seal(ResultSet row) throws SQLException {
        Long[] entries = (Long[]) row.getArray(3).getArray();
        return new Seal(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                Stream.of(entries).mapToLong(Long::longValue).toArray(),
                row.getBytes(4),
                row.getLong(5),
                row.getLong(6),
                row.getLong(7),
                row.getBytes(8),
                row.getBytes(9));
    }

    @Override
    public boolean hasNext() {
        return more;
    }

    @Override
    public Seal next() {
        if (!more) {
            throw new NoSuchElementException();
        }
        try {
            Seal seal = seal(rows);
            more = rows.next();
            return seal;
        } catch (SQLException lost) {
            throw new IllegalStateException("the chain could not be read to its end", lost);
        }
    }

    @Override
    public void close() throws SQLException {
        query.close();
    }
}
