package cn.techbridge.tools;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.taxonomy.CodeLists;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DemoCatalogueTest {
    private static final Path FOLDER = Path.of("src/demo/catalogue");
    private final DemoCatalogue catalogue = new DemoCatalogue(FOLDER, LocalDate.of(2026, 11, 23));

    private static long lines(String kind) throws Exception {
        try (var files = Files.list(FOLDER)) {
            long sum = 0;
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith(kind))
                    .toList()) {
                sum += Files.readAllLines(file).stream()
                        .filter(line -> !line.isBlank())
                        .count();
            }
            return sum;
        }
    }

    @Test
    void enoughIsWrittenByHandInEveryField() throws Exception {
        assertTrue(lines("achievements") >= 300);
        assertTrue(lines("demands") >= 120);
        assertEquals(8, catalogue.achievements().size());
    }

    @Test
    void theSizesAreThoseOfTheModelPlatform() throws Exception {
        CodeChoices codes = new CodeChoices(new CodeLists());
        assertTrue(catalogue.achievements().stream().mapToInt(List::size).sum() >= 10_000);
        assertEquals(300, catalogue.demands().size());
        assertEquals(94, catalogue.agencies(codes).size());
        assertEquals(422, catalogue.brokers(codes, List.of()).size());
        assertEquals(1952, catalogue.experts(codes).size());
        assertEquals(34, catalogue.policies().size());
    }

    @Test
    void everyPlaceIsFilledAndEveryIdIsItsOwn() throws Exception {
        Set<String> ids = new HashSet<>();
        for (List<ObjectNode> field : catalogue.achievements()) {
            for (ObjectNode row : field) {
                assertFalse(row.toString().contains("{{"), row.toString());
                assertTrue(ids.add(row.path("externalId").asText()));
                assertTrue(row.path("summary").asText().contains("演示数据"));
                assertFalse(row.path("indicators").findValuesAsText("value").isEmpty(), row.toString());
            }
        }
        for (ObjectNode row : catalogue.demands()) {
            assertFalse(row.toString().contains("{{"), row.toString());
            assertTrue(ids.add(row.path("externalId").asText()));
        }
    }

    @Test
    void nobodyTakesAnInventedPersonOrPolicyForARealOne() throws Exception {
        Set<String> ids = new HashSet<>();
        for (ObjectNode expert : catalogue.experts(new CodeChoices(new CodeLists()))) {
            assertTrue(ids.add(expert.path("externalId").asText()));
            assertTrue(expert.path("name").asText().endsWith("（演示）"));
            assertTrue(expert.path("introduction").asText().contains("非真实人物"));
        }
        for (ObjectNode policy : catalogue.policies()) {
            assertTrue(ids.add(policy.path("externalId").asText()));
            assertTrue(policy.path("title").asText().endsWith("（演示）"));
            assertTrue(policy.path("body").asText().contains("非真实政策"));
        }
    }

    @Test
    void everyLoadGivesTheSameRecords() throws Exception {
        assertEquals(
                catalogue.achievements().get(3).get(77),
                catalogue.achievements().get(3).get(77));
        assertEquals(catalogue.demands(), catalogue.demands());
    }
}
