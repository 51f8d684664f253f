package cn.techbridge.taxonomy;

import cn.techbridge.text.Fold;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Infers the high-tech field of a Chinese text by a lexicon of words per level-two field. Says nothing where the text does not clearly
 * speak for one field: a missing field is neutral, a wrong one misleads.
 */
@ApplicationScoped
public class FieldInference {

    /** Points that a field needs, about two usual words. */
    private static final double ENOUGH = 6;

    /** Share of the two best fields' points that the first must have; half would be a draw. */
    private static final double CLEAR = 0.6;

    /** The title is short and says what matters; its words count as often as this. */
    private static final double TITLE = 2;

    /** How much a field's weaker level-two fields add to its best one. */
    private static final double ECHO = 0.5;

    private final FieldLexicon lexicon = new FieldLexicon("/taxonomy/field-lexicon.tsv");

    /**
     * A field that a text speaks for.
     *
     * @param confidence 0.5–1: its points as a share of its own and its strongest rival's at the same level
     * @param words the words that spoke for it
     */
    public record Guess(String code, double confidence, double points, List<String> words) {}

    /** The level-two field code where it is clear, else the top-level one where that is clear, else nothing. */
    public List<String> codes(String text) {
        List<Guess> fields = ranked(text);
        List<Guess> roots = roots(fields);
        if (!isClear(roots)) {
            return List.of();
        }
        String root = roots.getFirst().code();
        List<Guess> below = fields.stream()
                .filter(field -> rootOf(field.code()).equals(root))
                .toList();
        return List.of(isClear(rivalling(below)) ? below.getFirst().code() : root);
    }

    /** Level-two fields with any points, best first; the first line of the text is taken as its title. */
    public List<Guess> ranked(String text) {
        String folded = Fold.search(text);
        int titleEnd = folded.indexOf('\n');
        Map<String, Map<String, Double>> points = new HashMap<>();
        count(titleEnd < 0 ? "" : folded.substring(0, titleEnd), TITLE, points);
        count(folded.substring(Math.max(0, titleEnd)), 1, points);
        return rivalling(points.entrySet().stream()
                .map(field -> new Guess(field.getKey(), 0, sum(field.getValue().values()), sorted(field.getValue())))
                .toList());
    }

    /** Top-level fields with any points, best first. */
    public List<Guess> rankedRoots(String text) {
        return roots(ranked(text));
    }

    private void count(String folded, double factor, Map<String, Map<String, Double>> points) {
        for (FieldLexicon.Vote vote : lexicon.votesIn(folded)) {
            // A word said again adds half of what it added before.
            points.computeIfAbsent(vote.field(), field -> new TreeMap<>())
                    .merge(
                            vote.word(),
                            vote.weight() * factor,
                            (old, more) -> Math.min(old + more / 2, 2 * Math.max(old, more)));
        }
    }

    private static List<Guess> roots(List<Guess> fields) {
        Map<String, List<Guess>> byRoot = fields.stream().collect(Collectors.groupingBy(field -> rootOf(field.code())));
        return rivalling(byRoot.entrySet().stream()
                .map(root -> new Guess(root.getKey(), 0, echoed(root.getValue()), words(root.getValue())))
                .toList());
    }

    private static double echoed(List<Guess> fields) {
        double best = fields.getFirst().points();
        return best + ECHO * (fields.stream().mapToDouble(Guess::points).sum() - best);
    }

    private static List<Guess> rivalling(List<Guess> guesses) {
        List<Guess> sorted = guesses.stream()
                .sorted(Comparator.comparingDouble(Guess::points).reversed().thenComparing(Guess::code))
                .toList();
        double first = sorted.isEmpty() ? 0 : sorted.getFirst().points();
        double second = sorted.size() < 2 ? 0 : sorted.get(1).points();
        return sorted.stream()
                .map(guess -> {
                    double rival = guess == sorted.getFirst() ? second : first;
                    return new Guess(
                            guess.code(), guess.points() / (guess.points() + rival), guess.points(), guess.words());
                })
                .toList();
    }

    private static boolean isClear(List<Guess> ranked) {
        return !ranked.isEmpty()
                && ranked.getFirst().points() >= ENOUGH
                && ranked.getFirst().confidence() >= CLEAR;
    }

    private static String rootOf(String field) {
        return field.charAt(0) + "0";
    }

    private static double sum(Collection<Double> points) {
        return points.stream().mapToDouble(Double::doubleValue).sum();
    }

    private static List<String> sorted(Map<String, Double> words) {
        return words.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> words(List<Guess> fields) {
        return List.copyOf(new TreeSet<>(
                fields.stream().flatMap(field -> field.words().stream()).toList()));
    }
}
