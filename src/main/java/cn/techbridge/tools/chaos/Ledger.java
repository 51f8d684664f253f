package cn.techbridge.tools.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;

/** What was sent and what was acknowledged: an append-only file outside of what is struck, on the disk before the writer goes on. */
final class Ledger implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final FileChannel file;
    private final Book book;

    Ledger(Path path, Book book) throws IOException {
        this.file = FileChannel.open(path, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        this.book = book;
    }

    void add(Entry entry) {
        add(List.of(entry));
    }

    synchronized void add(Collection<Entry> entries) {
        try {
            StringBuilder lines = new StringBuilder();
            for (Entry entry : entries) {
                lines.append(JSON.writeValueAsString(entry)).append('\n');
            }
            ByteBuffer bytes = ByteBuffer.wrap(lines.toString().getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
        entries.forEach(book::enter);
    }

    /** The same book, read from the file alone. */
    static Book read(Path path) throws IOException {
        Book book = new Book();
        try (var lines = Files.lines(path)) {
            lines.forEach(line -> {
                try {
                    book.enter(JSON.readValue(line, Entry.class));
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
            });
        }
        return book;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
