package cn.techbridge.tools;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * The demo catalogue in the shape the model platform reports: 34 policies, 1,952 experts, 94
 * agencies, 422 brokers, more than 10,000 achievements, 300 demands.
 * Composed from hand-written texts by a fixed seed, so that every load gives the same records.
 */
final class DemoCatalogue {
    static final int AGENCIES = 94;
    static final int BROKERS = 422;
    static final int EXPERTS = 1952;
    static final int POLICIES = 34;
    /** Sister achievements made of one hand-written text, as far as its options reach. */
    static final int PER_TEXT = 36;

    static final int DEMANDS = 300;
    static final int SHOWCASED = 199;
    private static final long SEED = 20_181_001L;
    private static final String NOTE = "（演示数据，非真实成果）";
    private static final List<String> FIELDS = List.of("10", "20", "30", "40", "50", "60", "70", "80");

    private final Path folder;
    private final LocalDate today;

    DemoCatalogue(Path folder, LocalDate today) {
        this.folder = folder;
        this.today = today;
    }

    /** One list of achievements per publishing organisation, by field. */
    List<List<ObjectNode>> achievements() throws IOException {
        Random random = new Random(SEED);
        List<List<DemoTemplate>> byField = new ArrayList<>();
        for (String field : FIELDS) {
            byField.add(templates("achievements-" + field));
        }
        return byField.stream()
                .map(list -> list.stream()
                        .flatMap(template -> template.variants(PER_TEXT, random).stream())
                        .map(row -> varied(row, random))
                        .toList())
                .toList();
    }

    List<ObjectNode> demands() throws IOException {
        Random random = new Random(SEED + 1);
        List<DemoTemplate> templates = new ArrayList<>();
        for (String field : FIELDS) {
            templates.addAll(templates("demands-" + field));
        }
        List<ObjectNode> rows = new ArrayList<>();
        for (int round = 1; rows.size() < DEMANDS; round++) {
            rows.clear();
            for (DemoTemplate template : templates) {
                rows.addAll(template.variants(
                        round, new Random(SEED + template.key().hashCode())));
            }
        }
        return rows.subList(0, DEMANDS).stream().map(row -> dated(row, random)).toList();
    }

    List<ObjectNode> agencies(CodeChoices codes) {
        Random random = new Random(SEED + 2);
        List<ObjectNode> rows = new ArrayList<>();
        for (int i = 0; i < AGENCIES; i++) {
            ObjectNode row = Api.JSON.createObjectNode();
            String field = FIELDS.get(i % FIELDS.size());
            row.put("externalId", "demo-agency-%02d".formatted(i));
            row.put("name", DemoNames.agency(i, random));
            row.put("type", codes.any("agency-types", random));
            row.put("level", codes.any("agency-levels", random));
            ArrayNode services = row.putArray("services");
            codes.some("service-types", 1 + random.nextInt(3), random).forEach(services::add);
            row.putArray("fieldCodes").add(field).add(FIELDS.get(random.nextInt(FIELDS.size())));
            row.put("regionCode", DemoNames.DISTRICTS.get(i % DemoNames.DISTRICTS.size()));
            row.put("cohort", "%d年第%s批".formatted(2014 + random.nextInt(10), "一二三".charAt(random.nextInt(3))));
            row.put("introduction", "演示机构：面向本市企业提供技术转移服务，服务人员%d人。".formatted(3 + random.nextInt(40)));
            rows.add(row);
        }
        return rows;
    }

    /** @param accounts subjects of the development realm's brokers, given to the first ones */
    List<ObjectNode> brokers(CodeChoices codes, List<String> accounts) {
        Random random = new Random(SEED + 3);
        List<ObjectNode> rows = new ArrayList<>();
        for (int i = 0; i < BROKERS; i++) {
            ObjectNode row = Api.JSON.createObjectNode();
            row.put("externalId", "demo-broker-%03d".formatted(i));
            row.put("agencyExternalId", "demo-agency-%02d".formatted(i % AGENCIES));
            row.put("name", DemoNames.person(random) + "（演示）");
            row.put("grade", codes.any("broker-grades", random));
            row.put("certificateNumber", "DEMO-%05d".formatted(10_000 + i));
            row.put("capacity", 10 + random.nextInt(21));
            ArrayNode specialities = row.putArray("specialities");
            ArrayNode regions = row.putArray("regionCodes");
            if (i < accounts.size()) {
                row.put("subject", accounts.get(i)); // sees the whole queue: no specialities, no regions
            } else {
                specialities.add(FIELDS.get(random.nextInt(FIELDS.size())));
                regions.add("120000");
            }
            row.put("introduction", "演示经纪人：从业%d年，促成技术合同%d项。".formatted(1 + random.nextInt(15), random.nextInt(30)));
            rows.add(row);
        }
        return rows;
    }

    List<ObjectNode> experts(CodeChoices codes) throws IOException {
        List<ObjectNode> works = achievements().stream().flatMap(List::stream).toList();
        return new DemoExperts(codes, new Random(SEED + 4)).about(works, EXPERTS, today);
    }

    /** As written by hand; those that replace others come before them. */
    List<ObjectNode> policies() throws IOException {
        List<ObjectNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("policies.jsonl"))) {
            rows.add((ObjectNode) Api.JSON.readTree(line));
        }
        return rows;
    }

    private List<DemoTemplate> templates(String file) throws IOException {
        List<DemoTemplate> templates = new ArrayList<>();
        try (Stream<String> lines = Files.lines(folder.resolve(file + ".jsonl"))) {
            for (String line : lines.filter(text -> !text.isBlank()).toList()) {
                templates.add(new DemoTemplate(Api.JSON.readTree(line)));
            }
        }
        return templates;
    }

    /** What differs between sister achievements beside their text: maturity, price, place, age. */
    private ObjectNode varied(ObjectNode row, Random random) {
        row.put("summary", row.path("summary").asText() + NOTE);
        row.put("trl", Math.max(1, Math.min(9, row.path("trl").asInt(6) + random.nextInt(3) - 1)));
        row.put("regionCode", DemoNames.DISTRICTS.get(random.nextInt(DemoNames.DISTRICTS.size())));
        row.put("completedOn", today.minusDays(30 + random.nextInt(6 * 365)).toString());
        registered(row, new Random(row.path("externalId").asText().hashCode()));
        if (row.path("price").isObject()) {
            ObjectNode price = (ObjectNode) row.path("price");
            BigDecimal factor = BigDecimal.valueOf(70 + random.nextInt(80), 2);
            for (String end : List.of("min", "max")) {
                if (price.has(end)) {
                    price.put(end, scaled(price.path(end), factor));
                }
            }
        }
        return row;
    }

    /** Most achievements went through registration, a third of them through an evaluation. */
    private static void registered(ObjectNode row, Random random) {
        if (random.nextInt(5) == 0) {
            return;
        }
        ObjectNode form = row.putObject("registration");
        form.put("category", "APPLIED");
        form.put("source", one(random, "NATIONAL", "PROVINCIAL", "MUNICIPAL", "SELF", "COMMISSIONED"));
        form.put("attribute", one(random, "ORIGINAL", "ORIGINAL", "REDEVELOPED"));
        form.put("application", one(random, "INDUSTRIAL", "SMALL_SCALE", "TRIAL", "UNUSED"));
        if (random.nextInt(3) == 0) {
            form.put("level", one(random, "INTERNATIONAL_ADVANCED", "DOMESTIC_LEADING", "DOMESTIC_ADVANCED"));
            form.putArray("evaluations")
                    .addObject()
                    .put("form", one(random, "REVIEW", "ASSESSMENT", "TESTING", "ACCEPTANCE"))
                    .put("standard", "GB/T 44731-2024");
        }
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static String scaled(JsonNode amount, BigDecimal factor) {
        BigDecimal tenThousand = BigDecimal.valueOf(10_000);
        return new BigDecimal(amount.asText())
                .multiply(factor)
                .divide(tenThousand, 0, RoundingMode.HALF_UP)
                .max(BigDecimal.ONE)
                .multiply(tenThousand)
                .toPlainString();
    }

    private ObjectNode dated(ObjectNode row, Random random) {
        row.put(
                "deadline",
                today.plusMonths(row.path("deadlineMonths").asInt(12)).toString());
        row.remove("deadlineMonths");
        row.put("background", row.path("background").asText() + NOTE.replace("成果", "需求"));
        row.put("regionCode", DemoNames.DISTRICTS.get(random.nextInt(DemoNames.DISTRICTS.size())));
        return row;
    }
}
