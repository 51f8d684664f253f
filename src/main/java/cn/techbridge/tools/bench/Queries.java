package cn.techbridge.tools.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What people would type, from the keywords of records (JSON lines): three in ten words of two characters, five a keyword, two a list of
 * two keywords of one record. Drawn by a fixed seed.
 */
final class Queries {
    private Queries() {}

    static List<String> of(List<Path> files, int count) throws IOException {
        List<List<String>> records = Keywords.of(files);
        Random random = new Random(1);
        Set<String> queries = new LinkedHashSet<>();
        for (int tries = 0; queries.size() < count && tries < 100 * count; tries++) {
            List<String> words = records.get(random.nextInt(records.size()));
            int first = random.nextInt(words.size());
            String word = words.get(first);
            int kind = random.nextInt(10);
            if (kind < 3) {
                String end = word.substring(word.length() - 2);
                if (end.codePoints().allMatch(Character::isIdeographic)) {
                    queries.add(end);
                }
            } else if (kind < 8) {
                queries.add(word);
            } else {
                queries.add(word + " " + words.get((first + 1) % words.size()));
            }
        }
        if (queries.size() < count) {
            throw new IllegalStateException("the files hold keywords for %d queries only".formatted(queries.size()));
        }
        return List.copyOf(queries);
    }

    /** Places of n queries as often as Zipf's law has it: the k-th is asked 1/k as often as the first. */
    static int[] zipf(int n, int draws) {
        double[] upTo = new double[n];
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += 1.0 / (i + 1);
            upTo[i] = sum;
        }
        Random random = new Random(2);
        int[] order = new int[draws];
        for (int i = 0; i < draws; i++) {
            int place = Arrays.binarySearch(upTo, random.nextDouble() * sum);
            order[i] = Math.min(n - 1, place < 0 ? -place - 1 : place);
        }
        return order;
    }
}
