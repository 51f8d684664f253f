package cn.techbridge.tables;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** One part of an XLSX file while it is unpacked: stops at bombs, endless tags and document types before a parser sees them. */
final class GuardedStream extends FilterInputStream {
    private static final long GRACE = 1 << 20;
    private final AtomicLong left;
    private final long mostBytes;
    private long bytes;
    private int tag;
    private int last;

    /** @param left what all parts together may still unpack to */
    GuardedStream(InputStream in, AtomicLong left, long packedBytes, int ratio) {
        super(in);
        this.left = left;
        this.mostBytes = Math.max(GRACE, packedBytes * ratio);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] block, int from, int length) throws IOException {
        int got = super.read(block, from, length);
        if (got > 0) {
            bytes += got;
            if (left.addAndGet(-got) < 0 || bytes > mostBytes) {
                throw Refusal.bomb();
            }
            for (int i = from; i < from + got; i++) {
                look(block[i]);
            }
        }
        return got;
    }

    private void look(byte b) {
        if (b == '<') {
            tag = 1;
        } else if (b == '>') {
            tag = 0;
        } else if (tag > 0) {
            if (tag == 2 && last == '!' && b == 'D') {
                throw Refusal.doctype();
            }
            if (++tag > TableLimits.TAG_BYTES) {
                throw Refusal.broken("XML");
            }
        }
        last = b;
    }
}
