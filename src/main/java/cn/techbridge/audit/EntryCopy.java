package cn.techbridge.audit;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * Entries as the database's own binary rows, in ascending order: what is digested is every byte of every column, without a
 * conversion in between, and at the speed of a copy.
 */
final class EntryCopy implements Iterator<EntryCopy.Entry> {
    /** Fixed for ever: the digests are over these columns in this order. */
    private static final String COLUMNS =
            "id, tx, at, actor, roles, organisation, operation, trace, action, kind, record_id, version, before, after, changes, why";

    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    /** Signature, flags and the length of an empty extension. */
    private static final int HEADER = SIGNATURE.length + 2 * Integer.BYTES;
    /** In a row: the number of columns, then the length of the first. */
    private static final int ID_AT = Short.BYTES + Integer.BYTES;

    private final CopyOut copy;
    private byte[] next;

    /** @param where a condition of our own making; COPY takes no parameters */
    EntryCopy(Connection connection, String where) throws SQLException {
        copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select %s from audit_entry e where %s order by id) to stdout (format binary)"
                        .formatted(COLUMNS, where));
        next = read();
    }

    /** One row: its id and its bytes. */
    record Entry(long id, byte[] row) {
        byte[] digest() {
            return Seal.sha256().digest(row);
        }
    }

    private byte[] read() throws SQLException {
        byte[] message = copy.readFromCopy();
        if (message != null && message.length >= HEADER && startsWithSignature(message)) {
            message = message.length == HEADER
                    ? copy.readFromCopy()
                    : Arrays.copyOfRange(message, HEADER, message.length);
        }
        // the end is a column count of -1
        return message == null || message.length == Short.BYTES ? drained() : message;
    }

    private byte[] drained() throws SQLException {
        while (copy.isActive() && copy.readFromCopy() != null) {
            // nothing follows, but the server wants to be heard to its end
        }
        return null;
    }

    private static boolean startsWithSignature(byte[] message) {
        return Arrays.equals(message, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public Entry next() {
        if (next == null) {
            throw new NoSuchElementException();
        }
        byte[] row = next;
        try {
            next = read();
        } catch (SQLException lost) {
            throw new IllegalStateException("the audit could not be read to its end", lost);
        }
        return new Entry(ByteBuffer.wrap(row).getLong(ID_AT), row);
    }
}
