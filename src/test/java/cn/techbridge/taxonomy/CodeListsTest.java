package cn.techbridge.taxonomy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CodeListsTest {

    private final CodeLists lists = new CodeLists();

    @Test
    void everyListSaysItsVersionDateAndSource() {
        for (String id : CodeLists.IDS) {
            CodeList list = lists.get(id);
            assertFalse(list.version().isBlank(), id);
            assertFalse(list.source().isBlank(), id);
            assertEquals(
                    list.effectiveFrom(), LocalDate.parse(list.effectiveFrom()).toString(), id);
            assertFalse(list.entries().isEmpty(), id);
        }
        assertThrows(IllegalArgumentException.class, () -> lists.get("nothing"));
    }

    @Test
    void everyCodeHasANameAndAParentThatExists() {
        for (String id : CodeLists.IDS) {
            CodeList list = lists.get(id);
            for (CodeList.Entry entry : list.entries()) {
                assertFalse(entry.zh().isBlank(), id + " " + entry);
                assertTrue(entry.parent().isEmpty() || list.contains(entry.parent()), id + " " + entry);
                assertEquals(entry, list.path(entry.code()).getLast());
            }
        }
    }

    @Test
    void shortListsAreNamedInEnglishToo() {
        Set<String> chineseOnly = Set.of("regions", "industries");
        CodeLists.IDS.stream()
                .filter(id -> !chineseOnly.contains(id))
                .forEach(id -> lists.get(id)
                        .entries()
                        .forEach(entry -> assertFalse(entry.en().isBlank(), id + " " + entry)));
        lists.get("industries")
                .roots()
                .forEach(section -> assertFalse(section.en().isBlank(), section.code()));
    }

    @Test
    void everyIndustryHasItsWholeChain() {
        CodeList industries = lists.get("industries");
        Map<Integer, Long> levels = industries.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> industries.path(entry.code()).size(), Collectors.counting()));
        assertEquals(20, levels.get(1));
        assertEquals(97, levels.get(2));
        assertEquals(473, levels.get(3));
        assertEquals(4, levels.size());
        industries.entries().stream()
                .filter(entry -> entry.code().length() == 4)
                .forEach(entry -> {
                    List<String> path = codes(industries.path(entry.code()));
                    assertEquals(
                            List.of(
                                    path.getFirst(),
                                    entry.code().substring(0, 2),
                                    entry.code().substring(0, 3),
                                    entry.code()),
                            path);
                });
        assertEquals(List.of("C", "27", "277", "2770"), codes(industries.path("2770")));
        assertEquals("安全服务", industries.label("7271", Locale.CHINESE));
        assertEquals("安全保护服务", industries.label("727", Locale.CHINESE));
    }

    @Test
    void tianjinHasSixteenDistrictsDirectlyBelow() {
        CodeList regions = lists.get("regions");
        assertEquals(16, regions.children("120000").size());
        assertEquals(List.of("120000", "120116"), codes(regions.path("120116")));
        assertEquals("滨海新区", regions.label("120116", Locale.CHINESE));
        assertEquals("Binhai New Area", regions.label("120116", Locale.ENGLISH));
        assertTrue(Set.copyOf(codes(regions.roots())).containsAll(Set.of("710000", "810000", "820000")));
        assertEquals(34, regions.roots().size());
    }

    @Test
    void regionsHaveSixDigitsAndNoPseudoLevels() {
        for (CodeList.Entry entry : lists.get("regions").entries()) {
            assertTrue(entry.code().matches("\\d{6}"), entry.code());
            assertFalse(Set.of("市辖区", "县").contains(entry.zh()), entry.code());
        }
    }

    @Test
    void unknownCodesAreNotContainedAndLabelledByThemselves() {
        CodeList fields = lists.get("high-tech-fields");
        assertFalse(fields.contains("999"));
        assertEquals(List.of(), fields.path("999"));
        assertEquals("999", fields.label("999", Locale.CHINESE));
        assertEquals("软件", fields.label("101", Locale.CHINESE));
        assertEquals("Software", fields.label("101", Locale.ENGLISH));
    }

    @Test
    void everyFieldHasItsFieldOfContractRegistration() {
        CodeList fields = lists.get("high-tech-fields");
        CodeList contractFields = lists.get("contract-fields");
        assertEquals(11, contractFields.entries().size());
        for (CodeList.Entry field : fields.entries()) {
            assertTrue(contractFields.contains(fields.mapsTo(field.code()).orElseThrow()), field.code());
        }
        assertEquals(Optional.of("NEW_MATERIALS"), fields.mapsTo("403"));
        assertEquals(Optional.of("AGRICULTURE"), fields.mapsTo("207"));
    }

    @Test
    void everyReadinessLevelBelongsToAStage() {
        CodeList trl = lists.get("trl");
        assertEquals(9, trl.entries().size());
        assertEquals(
                new HashSet<>(codes(lists.get("achievement-stages").roots())),
                trl.entries().stream()
                        .map(level -> trl.mapsTo(level.code()).orElseThrow())
                        .collect(Collectors.toSet()));
        assertEquals(Optional.of("INITIAL"), trl.mapsTo("3"));
        assertEquals(Optional.of("MIDDLE"), trl.mapsTo("4"));
        assertEquals(Optional.of("MATURE"), trl.mapsTo("7"));
        assertEquals(Optional.empty(), trl.mapsTo("10"));
    }

    private static List<String> codes(List<CodeList.Entry> entries) {
        return entries.stream().map(CodeList.Entry::code).toList();
    }
}
