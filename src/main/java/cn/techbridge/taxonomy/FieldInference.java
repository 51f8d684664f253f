package cn.techbridge.taxonomy;

import cn.techbridge.text.Fold;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Infers the high-tech field of a Chinese text by a lexicon of words per level-two field. Says nothing where the text does not clearly
 * speak for one field: a missing field is neutral, a wrong one misleads.
 */
@ApplicationScoped
public class FieldInference {
    /** How far the best field must lead, as a share of its own points. */
    private static final double LEAD = 0.25;

    private static final double ENOUGH = 3;
    private static final int MOST_COUNTED = 3;

    private final List<Word> lexicon = read();

    private record Word(String field, String text) {
        /** Long words are telling, short ones occur by chance. */
        double points(int occurrences) {
            return (text.length() - 0.5) * Math.sqrt(Math.min(occurrences, MOST_COUNTED));
        }
    }

    /** The level-two field code where it is clear, else the top-level one where that is clear, else nothing. */
    public List<String> codes(String text) {
        String folded = Fold.search(text);
        Map<String, Double> byField = new TreeMap<>();
        Map<String, Double> byRoot = new TreeMap<>();
        for (Word word : lexicon) {
            int occurrences = occurrences(folded, word.text());
            if (occurrences > 0) {
                byField.merge(word.field(), word.points(occurrences), Double::sum);
                byRoot.merge(word.field().charAt(0) + "0", word.points(occurrences), Double::sum);
            }
        }
        String root = clearest(byRoot);
        if (root == null) {
            return List.of();
        }
        byField.keySet().removeIf(field -> field.charAt(0) != root.charAt(0));
        String field = clearest(byField);
        return List.of(field == null ? root : field);
    }

    private static String clearest(Map<String, Double> points) {
        List<Map.Entry<String, Double>> best = new ArrayList<>(points.entrySet());
        best.sort(Map.Entry.comparingByValue(Comparator.reverseOrder()));
        if (best.isEmpty() || best.getFirst().getValue() < ENOUGH) {
            return null;
        }
        double first = best.getFirst().getValue();
        boolean clear = best.size() == 1 || first - best.get(1).getValue() >= LEAD * first;
        return clear ? best.getFirst().getKey() : null;
    }

    private static int occurrences(String text, String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length())) {
            count++;
        }
        return count;
    }

    private static List<Word> read() {
        List<Word> words = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                FieldInference.class.getResourceAsStream("/taxonomy/field-lexicon.tsv"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).map(line -> line.split("\t")).forEach(cells -> {
                for (String word : cells[1].split(" ")) {
                    words.add(new Word(cells[0], Fold.search(word)));
                }
            });
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return List.copyOf(words);
    }
}
