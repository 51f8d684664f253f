package cn.techbridge.tools;

import cn.techbridge.likeness.Fingerprint;
import cn.techbridge.likeness.Likeness;
import cn.techbridge.likeness.Rarity;
import cn.techbridge.likeness.Wording;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Hides paraphrased copies among records mixed from the demo texts and counts how many the platform's own rules find, and how many more. */
public final class EvaluateDuplicates {
    private final List<Wording> wordings = new ArrayList<>();
    private final Map<Long, List<Integer>> bands = new HashMap<>();
    private final Rarity rarity = new Rarity();
    private final Set<String> planted = new HashSet<>();

    private EvaluateDuplicates() {}

    /** Precision is over all pairs reported, sister records of one family among them, which are no duplicates. */
    record Result(int records, int copies, int reported, int right, double recall, double precision) {}

    public static void main(String[] args) throws Exception {
        int records = args.length > 1 ? Integer.parseInt(args[1]) : 10_000;
        int copies = args.length > 2 ? Integer.parseInt(args[2]) : 500;
        long seed = args.length > 3 ? Long.parseLong(args[3]) : 1;
        Result result = run(Path.of(args[0]), records, copies, seed);
        System.out.printf(
                "records %d, paraphrased copies %d, pairs reported %d, right %d: recall %.4f, precision %.4f%n",
                result.records(),
                result.copies(),
                result.reported(),
                result.right(),
                result.recall(),
                result.precision());
        if (result.recall() < 0.95 || result.precision() < 0.95) {
            System.exit(1);
        }
    }

    static Result run(Path catalogue, int records, int copies, long seed) throws Exception {
        List<ObjectNode> rows = new DemoMixture(catalogue, seed).records(records - copies);
        EvaluateDuplicates evaluation = new EvaluateDuplicates();
        Paraphraser paraphraser = new Paraphraser(new Random(seed + 1));
        int originals = rows.size();
        rows.forEach(evaluation::add);
        for (int i = 0; i < copies; i++) {
            int original = (int) ((long) i * originals / copies);
            evaluation.planted.add(original + " " + evaluation.wordings.size());
            evaluation.add(paraphraser.again(rows.get(original), "copy-" + i));
        }
        return evaluation.count(copies);
    }

    private void add(JsonNode row) {
        Wording wording = Wording.of(row.path("title").asText(), text(row));
        int index = wordings.size();
        wordings.add(wording);
        rarity.add(wording);
        for (long band : Fingerprint.of(wording)) {
            bands.computeIfAbsent(band, b -> new ArrayList<>()).add(index);
        }
    }

    private static String text(JsonNode row) {
        StringBuilder text = new StringBuilder();
        for (String field : List.of("problemSolved", "summary")) {
            text.append(row.path(field).asText()).append('\n');
        }
        row.path("keywords").forEach(keyword -> text.append(keyword.asText()).append('\n'));
        return text.toString();
    }

    private Result count(int copies) {
        int reported = 0;
        int right = 0;
        for (int i = 0; i < wordings.size(); i++) {
            for (int other : candidates(i)) {
                if (Likeness.of(wordings.get(i), wordings.get(other), rarity).suggestsDuplicate()) {
                    reported++;
                    right += planted.contains(other + " " + i) ? 1 : 0;
                }
            }
        }
        return new Result(
                wordings.size(),
                copies,
                reported,
                right,
                right / (double) copies,
                right / (double) Math.max(1, reported));
    }

    /** Earlier records that share a band, those that share most first; the earlier one of a pair never looks for the later. */
    private List<Integer> candidates(int index) {
        Map<Integer, Integer> shared = new HashMap<>();
        for (long band : Fingerprint.of(wordings.get(index))) {
            for (int other : bands.get(band)) {
                if (other < index) {
                    shared.merge(other, 1, Integer::sum);
                }
            }
        }
        return shared.entrySet().stream()
                .sorted((a, b) -> b.getValue() - a.getValue())
                .limit(Likeness.COMPARED)
                .map(Map.Entry::getKey)
                .toList();
    }
}
