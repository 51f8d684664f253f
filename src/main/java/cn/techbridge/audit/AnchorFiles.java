package cn.techbridge.audit;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/** Anchors as JSON lines, one file a month; they are only ever appended to, so a write-once medium suits them. */
final class AnchorFiles {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    private static final int MONTH = "2026-11".length();

    private AnchorFiles() {}

    static void append(Path directory, Seal head, Instant now) throws IOException {
        String line = JSON.writeValueAsString(
                new Anchor(head.number(), HexFormat.of().formatHex(head.hash()), now.toString()));
        Files.createDirectories(directory);
        Path file = directory.resolve("anchors-" + now.toString().substring(0, MONTH) + ".ndjson");
        Files.writeString(
                file, line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND, StandardOpenOption.SYNC);
    }

    /** @param place a file or a directory of them */
    static List<Anchor> read(Path place) {
        List<Anchor> anchors = new ArrayList<>();
        try (Stream<Path> files = Files.isDirectory(place) ? Files.list(place) : Stream.of(place)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".ndjson")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    anchors.add(JSON.readValue(line, Anchor.class));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return anchors;
    }
}
