package cn.techbridge.tools.chaos;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    Path folder;

    private static Entry entry(Entry.Phase phase, String verb, Long version, String sum, String state) {
        return new Entry(
                1,
                "w0",
                phase,
                verb,
                "demand",
                "enterprise-demo",
                "w0-1",
                version == null ? null : "an id",
                version,
                sum,
                state);
    }

    @Test
    void theBookReadFromTheDiskSaysWhatTheBookInMemorySays() throws IOException {
        Path file = folder.resolve("ledger.jsonl");
        Book book = new Book();
        try (Ledger ledger = new Ledger(file, book)) {
            ledger.add(entry(Entry.Phase.SENT, "create", null, "abc", null));
            ledger.add(entry(Entry.Phase.DONE, "create", 1L, "abc", "DRAFT"));
            ledger.add(entry(Entry.Phase.DONE, "publish", 2L, null, "PUBLISHED"));
        }
        Book read = Ledger.read(file);
        assertEquals(book.acknowledged(), read.acknowledged());
        assertEquals(2, read.operations());
        Entry.Name name = new Entry.Name("demand", "enterprise-demo", "w0-1");
        assertEquals(
                new Book.Listing("an id", 2L, "abc", "PUBLISHED"),
                read.acknowledged().get(name));
        assertTrue(read.wasSent(name));
    }
}
