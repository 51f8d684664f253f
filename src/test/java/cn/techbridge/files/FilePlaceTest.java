package cn.techbridge.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Both places keep the same promise. */
class FilePlaceTest {

    private static void keepsItsPromise(FilePlace place) throws IOException {
        byte[] content = new byte[300_000];
        new Random(7).nextBytes(content);
        String key = UUID.randomUUID().toString();
        place.put(key, content, "image/png");
        try (InputStream stream = place.open(key)) {
            assertArrayEquals(content, stream.readAllBytes());
        }
        place.put(key, new byte[] {1}, "image/png");
        try (InputStream stream = place.open(key)) {
            assertArrayEquals(new byte[] {1}, stream.readAllBytes());
        }
        place.remove(key);
        place.remove(key);
        assertThrows(UncheckedIOException.class, () -> place.open(key));
    }

    @Test
    void aDirectory(@TempDir Path folder) throws IOException {
        keepsItsPromise(new DirectoryPlace(folder.resolve("new")));
    }

    @Test
    void anS3Store() throws IOException {
        try (S3Server server = S3Server.start("files")) {
            keepsItsPromise(new S3Place(server.endpoint(), "us-east-1", "files", "key", "secret"));
        }
    }

    @Test
    void aStoreThatIsNotThereFailsAsSuch() {
        FilePlace nowhere =
                new S3Place(java.net.URI.create("http://127.0.0.1:9"), "us-east-1", "files", "key", "secret");
        assertThrows(UncheckedIOException.class, () -> nowhere.put("k", new byte[1], "image/png"));
    }
}
