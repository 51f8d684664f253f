package cn.techbridge.tools.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.achievement.AchievementSheet;
import cn.techbridge.achievement.IpRight;
import cn.techbridge.taxonomy.CodeLists;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogueRecordsTest {
    private static final CodeLists LISTS = new CodeLists();

    @Test
    void whatIsLoadedByCopyHasTheCodesAndBoundsOfTheContract(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("texts.jsonl"), """
                {"title":"一种锂电池正极材料回收方法","abstract":"采用酸浸提取锂和钴。回收率达到95%。工艺不产生废气。成本低于传统方法。","keywords":"锂电池,回收"}
                {"title":"一种刀具纳米涂层制备技术","abstract":"在刀具表面沉积纳米多层涂层。硬度35GPa。寿命提高2.5倍。适合淬硬钢切削。","keywords":["刀具涂层","淬硬钢"]}
                """);
        CatalogueRecords records = new CatalogueRecords(List.of(file), LISTS, 1);
        List<AchievementSheet> sheets =
                IntStream.range(0, 200).mapToObj(i -> records.next("X-" + i)).toList();
        assertEquals(
                200,
                sheets.stream().map(AchievementSheet::externalId).distinct().count());
        for (AchievementSheet sheet : sheets) {
            assertTrue(!sheet.title().isBlank() && sheet.title().length() <= 200, sheet.title());
            assertTrue(!sheet.summary().isBlank() && sheet.summary().length() <= 20_000, sheet.summary());
            assertCodes("high-tech-fields", sheet.fieldCodes());
            assertCodes("industries", sheet.industryCodes());
            assertCodes("cooperation-modes", sheet.cooperationModes());
            assertCodes("trl", sheet.trl() == null ? null : List.of(sheet.trl().toString()));
            if (sheet.ipRights() != null) {
                assertCodes(
                        "ip-right-types",
                        sheet.ipRights().stream().map(IpRight::type).toList());
                assertCodes(
                        "ip-states",
                        sheet.ipRights().stream().map(IpRight::status).toList());
            }
            if (sheet.price() != null) {
                assertCodes("price-modes", List.of(sheet.price().mode()));
            }
        }
    }

    private static void assertCodes(String list, List<String> codes) {
        if (codes != null) {
            codes.forEach(code -> assertTrue(LISTS.get(list).contains(code), () -> list + " has no " + code));
        }
    }
}
