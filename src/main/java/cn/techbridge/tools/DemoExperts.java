package cn.techbridge.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Invented experts, each at home in the subject of some demo achievement; names and careers belong to nobody. */
final class DemoExperts {
    /** One in twenty-five has not agreed yet, so that the rule can be seen at work. */
    private static final int SILENT = 25;

    private static final int SUBJECTS = 5;
    private static final List<String> POSTS = List.of("教授", "研究员", "副教授", "高级工程师", "总工程师", "副研究员");
    private static final List<String> INTRODUCTIONS = List.of(
            "长期从事%s与%s方向的研究，主持过企业委托课题%d项，熟悉从小试到量产的衔接（演示数据，非真实人物）。",
            "研究方向为%s，近年转向%s的工程应用，为%d家企业做过现场诊断（演示数据，非真实人物）。", "有%s、%s项目经验，参加过%d次成果评价，能协助编写技术指标和验收条件（演示数据，非真实人物）。");

    private final CodeChoices codes;
    private final Random random;

    DemoExperts(CodeChoices codes, Random random) {
        this.codes = codes;
        this.random = random;
    }

    List<ObjectNode> about(List<ObjectNode> works, int count, LocalDate today) {
        List<ObjectNode> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(expert(i, works.get((int) ((long) i * works.size() / count)), today));
        }
        return rows;
    }

    private ObjectNode expert(int index, JsonNode work, LocalDate today) {
        ObjectNode row = Api.JSON.createObjectNode();
        row.put("externalId", "demo-expert-%04d".formatted(index));
        row.put("name", DemoNames.person(random) + "（演示）");
        List<String> homes = random.nextInt(4) == 0 ? DemoNames.ENTERPRISES : DemoNames.UNIVERSITIES;
        row.put("organisation", DemoNames.demo(homes.get(random.nextInt(homes.size()))));
        row.put("position", POSTS.get(random.nextInt(POSTS.size())));
        row.put("professionalTitle", codes.any("expert-titles", random));
        row.put("availability", random.nextInt(3) > 0 ? "AVAILABLE" : codes.any("expert-availability", random));
        ArrayNode services = row.putArray("services");
        codes.some("expert-services", 1 + random.nextInt(3), random).forEach(services::add);
        row.set("fieldCodes", work.path("fieldCodes"));
        row.set("industryCodes", work.path("industryCodes"));
        row.put("regionCode", DemoNames.DISTRICTS.get(random.nextInt(DemoNames.DISTRICTS.size())));
        ArrayNode keywords = row.putArray("keywords");
        for (int i = 0; i < Math.min(SUBJECTS, work.path("keywords").size()); i++) {
            keywords.add(work.path("keywords").path(i));
        }
        row.put(
                "introduction",
                INTRODUCTIONS
                        .get(random.nextInt(INTRODUCTIONS.size()))
                        .formatted(keywords.path(0).asText(), keywords.path(1).asText(), 2 + random.nextInt(20)));
        if (index % SILENT != SILENT - 1) {
            row.putObject("consent")
                    .put("version", "demo-1")
                    .put("givenOn", today.minusDays(30 + random.nextInt(700)).toString());
        }
        return row;
    }
}
