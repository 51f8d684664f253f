package cn.techbridge.tools;

import cn.techbridge.tools.drill.PersonTraces;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Erases a person who stands everywhere in a running Techbridge, and then looks for the person in a dump of the database, in every
 * document of every index, in the files and in the logs; what is looked for must have been found there before.
 */
public final class ErasureDrill {
    private static final int PATIENCE_SECONDS = 180;
    private final Path folder;
    private final Path data;
    private final List<Path> logs;
    private final PersonStory story;
    private final Api.Where where = Api.Where.fromEnvironment();
    private final DumpedDatabase database = new DumpedDatabase();
    private final EngineIndices index = new EngineIndices();
    private boolean failed;

    private ErasureDrill(Arguments arguments) {
        this.folder = Path.of(arguments.get("folder", null));
        this.data = Path.of(arguments.get("data", null));
        this.logs =
                Stream.of(arguments.get("logs", "").split(",")).map(Path::of).toList();
        this.story = new PersonStory(where, folder);
    }

    public static void main(String[] args) throws Exception {
        ErasureDrill drill = new ErasureDrill(new Arguments(args));
        drill.run();
        if (drill.failed) {
            System.exit(1);
        }
    }

    private void run() throws IOException, InterruptedException, SQLException {
        story.tell();
        settle();
        Map<String, Set<String>> before = traces("before");
        before.forEach((place, marks) -> System.out.println("  " + place + ": " + String.join(", ", marks)));
        expect(
                before.keySet().stream()
                                .filter(place -> place.startsWith("table "))
                                .count()
                        >= 20,
                "the person stands in %d places".formatted(before.size()));
        expect(before.keySet().stream().anyMatch(place -> place.startsWith("index ")), "also in the index");
        expect(before.keySet().stream().anyMatch(place -> place.startsWith("file ")), "also in files");

        JsonNode done = Api.user(where, "operator", "operator")
                .post(
                        "/privacy/erasures",
                        "{\"person\":{\"email\":\"%s\"},\"reference\":\"TJ-2026-17\"}".formatted(PersonStory.EMAIL));
        System.out.println("erased: " + done.path("records"));
        settle();
        Map<String, Set<String>> after = traces("after");
        after.forEach((place, marks) -> System.out.println("  LEFT  " + place + ": " + String.join(", ", marks)));
        expect(after.isEmpty(), "no trace is left");
        for (String kind : new String[] {"achievements", "brokers", "experts", "agencies", "policies", "demands"}) {
            String found = Api.user(where, "operator", "operator")
                    .get("/search/" + kind + "?limit=100")
                    .toString();
            expect(
                    story.traces().in(found.getBytes(StandardCharsets.UTF_8)).isEmpty(),
                    "search of " + kind + " shows nothing");
        }
    }

    /** Until the index has been told everything, and what is taken away has gone. */
    private void settle() throws InterruptedException, SQLException, IOException {
        Patience.until(
                "no work is left",
                PATIENCE_SECONDS,
                200,
                () -> database.count("index_outbox") + database.count("file_removal") == 0);
        index.call("POST", "/_refresh", null);
    }

    private Map<String, Set<String>> traces(String when) throws IOException, InterruptedException, SQLException {
        PersonTraces traces = story.traces();
        Map<String, Set<String>> found = new TreeMap<>();
        Path dump = Files.createDirectories(folder.resolve(when));
        System.out.println(when + " the erasure: " + database.dump(dump));
        look("table ", dump, traces, found);
        for (String name : index.indices()) {
            Path documents = Files.createDirectories(dump.resolve("index")).resolve(name);
            long count = index.dump(name, documents);
            System.out.printf("  index %s: %d documents, %d bytes%n", name, count, Files.size(documents));
        }
        look("index ", dump.resolve("index"), traces, found);
        look("file ", data, traces, found);
        for (Path log : logs) {
            look("log ", log, traces, found);
        }
        return found;
    }

    private static void look(String kind, Path place, PersonTraces traces, Map<String, Set<String>> found)
            throws IOException {
        try (Stream<Path> files = Files.walk(place, kind.equals("table ") ? 1 : Integer.MAX_VALUE)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Set<String> marks = traces.in(Files.readAllBytes(file));
                marks.addAll(traces.in(file.getFileName().toString().getBytes(StandardCharsets.UTF_8)));
                if (!marks.isEmpty()) {
                    found.put(kind + place.relativize(file), marks);
                }
            }
        }
    }

    private void expect(boolean holds, String what) {
        System.out.println((holds ? "  ok      " : "  FAILED  ") + what);
        failed |= !holds;
    }
}
