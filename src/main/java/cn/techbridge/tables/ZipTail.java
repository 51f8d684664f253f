package cn.techbridge.tables;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The end record of an archive (APPNOTE 4.3.16), looked at before anything reads the directory that it announces into memory. */
final class ZipTail {
    private static final int SIGNATURE = 0x06054b50;
    private static final int LENGTH = 22;
    private static final int LONGEST_COMMENT = 65_535;
    private static final int DIRECTORY_BYTES = 1 << 20;

    private ZipTail() {}

    /** @throws cn.techbridge.platform.Problem 400 when there is no end record, or it announces too many parts */
    static void check(Path file) throws IOException {
        ByteBuffer tail = tail(file);
        for (int at = tail.limit() - LENGTH; at >= 0; at--) {
            if (tail.getInt(at) == SIGNATURE) {
                int parts = Short.toUnsignedInt(tail.getShort(at + 10));
                long directory = Integer.toUnsignedLong(tail.getInt(at + 12));
                if (parts > TableLimits.ZIP_PARTS || directory > DIRECTORY_BYTES) {
                    throw Refusal.bomb();
                }
                return;
            }
        }
        throw Refusal.broken("ZIP");
    }

    private static ByteBuffer tail(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long from = Math.max(0, channel.size() - LENGTH - LONGEST_COMMENT);
            ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - from)).order(ByteOrder.LITTLE_ENDIAN);
            while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
                // until the whole tail is there
            }
            return tail.flip();
        }
    }
}
