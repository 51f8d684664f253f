package cn.techbridge.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** deploy/controls.md names tests that exist, has a row for each topic, and claims nothing that others certify. */
class ControlsTest {
    private static final Path MAP = Path.of("deploy", "controls.md");

    private static List<String> rows() throws IOException {
        return Files.readAllLines(MAP).stream()
                .filter(line ->
                        line.startsWith("| ") && !line.startsWith("| risk |") && !line.startsWith("| chapter |"))
                .toList();
    }

    @Test
    void everyNamedTestExists() throws IOException {
        Set<String> tests;
        try (Stream<Path> files = Files.walk(Path.of("src", "test", "java"))) {
            tests = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("Test.java"))
                    .map(name -> name.replace(".java", ""))
                    .collect(Collectors.toSet());
        }
        Set<String> named = new TreeSet<>();
        for (String row : rows()) {
            String last = row.substring(row.lastIndexOf('|', row.length() - 2) + 1, row.length() - 1)
                    .strip();
            if (!last.equals("–") && !last.equals("test")) {
                named.addAll(List.of(last.split(", ")));
            }
        }
        assertTrue(named.size() > 30, named.toString());
        named.removeAll(tests);
        assertEquals(Set.of(), named, "named but not there");
    }

    @Test
    void noTopicIsLeftOut() throws IOException {
        String map = Files.readString(MAP);
        for (int i = 1; i <= 10; i++) {
            assertTrue(map.contains("| API" + i + " "), "API" + i);
        }
        for (int i = 1; i <= 17; i++) {
            assertTrue(map.contains("| V" + i + " "), "V" + i);
        }
        assertTrue(map.contains("claims no certification"));
    }
}
