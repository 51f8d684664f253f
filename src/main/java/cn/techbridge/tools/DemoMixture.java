package cn.techbridge.tools;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * As many different records as one asks for, out of the hand-written demo texts: of each family two sisters, which differ in what they
 * are about and in their figures and are no duplicates; the rest are mixed from sentences of different families of one field, so that
 * each shares whole sentences and half a title with dozens of others.
 */
final class DemoMixture {
    private static final int SISTERS = 2;
    /** All sisters there are, among 10,000; fewer among fewer, so that a small run is as hard as the whole one. */
    private static final double SISTER_SHARE = 0.068;

    private static final int SENTENCES = 6;
    private final List<List<ObjectNode>> byField;
    private final Random random;

    DemoMixture(Path catalogue, long seed) throws IOException {
        byField = new DemoCatalogue(catalogue, LocalDate.of(2026, 1, 1)).achievements();
        random = new Random(seed);
    }

    List<ObjectNode> records(int count) {
        List<ObjectNode> records = new ArrayList<>();
        for (List<ObjectNode> field : byField) {
            String family = "";
            int taken = 0;
            for (ObjectNode row : field) {
                String key = row.path("externalId").asText().replaceAll("-\\d+$", "");
                taken = key.equals(family) ? taken + 1 : 1;
                family = key;
                if (taken <= SISTERS) {
                    records.add(row);
                }
            }
        }
        Collections.shuffle(records, random);
        records.subList((int) Math.min(records.size(), count * SISTER_SHARE), records.size())
                .clear();
        while (records.size() < count) {
            records.add(mixed(byField.get(random.nextInt(byField.size()))));
        }
        return records.subList(0, count);
    }

    private ObjectNode mixed(List<ObjectNode> field) {
        ObjectNode record = any(field).deepCopy();
        String first = any(field).path("title").asText();
        String second = any(field).path("title").asText();
        record.put("title", first.substring(0, first.length() / 2) + second.substring(second.length() / 2));
        record.put("problemSolved", any(field).path("problemSolved").asText());
        StringBuilder summary = new StringBuilder();
        for (int i = 0; i < SENTENCES; i++) {
            List<String> sentences =
                    Arrays.asList(any(field).path("summary").asText().split("(?<=[。；])"));
            summary.append(sentences.get(random.nextInt(sentences.size())));
        }
        record.put("summary", summary.toString());
        ArrayNode keywords = record.putArray("keywords");
        for (int i = 0; i < SENTENCES; i++) {
            var words = any(field).path("keywords");
            keywords.add(words.path(random.nextInt(words.size())).asText());
        }
        return record;
    }

    private ObjectNode any(List<ObjectNode> field) {
        return field.get(random.nextInt(field.size()));
    }
}
