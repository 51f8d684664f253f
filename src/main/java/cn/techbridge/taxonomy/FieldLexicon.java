package cn.techbridge.taxonomy;

import cn.techbridge.text.Fold;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of the field lexicon, found in one walk over a folded text; of words that overlap the longest counts. */
final class FieldLexicon {

    /** What a word says: so many points for a level-two field. */
    record Vote(String field, String word, double weight) {}

    private final Map<String, List<Vote>> votes = new HashMap<>();
    /** Length of the longest word that begins with a character; most characters begin none. */
    private final Map<Character, Integer> longest = new HashMap<>();

    FieldLexicon(String resource) {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(FieldLexicon.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\t"))
                    .forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String[] cells) {
        double weight = Double.parseDouble(cells[1]);
        for (String spelled : cells[2].split(" ")) {
            String word = Fold.search(spelled);
            longest.merge(word.charAt(0), word.length(), Math::max);
            votes.computeIfAbsent(word, any -> new ArrayList<>()).add(new Vote(cells[0], word, weight));
        }
    }

    /** The votes of each word found, once per occurrence. */
    List<Vote> votesIn(String folded) {
        List<Vote> found = new ArrayList<>();
        int i = 0;
        while (i < folded.length()) {
            int end = longestWordAt(folded, i);
            if (end > i) {
                found.addAll(votes.get(folded.substring(i, end)));
                i = end;
            } else {
                i++;
            }
        }
        return found;
    }

    private int longestWordAt(String folded, int from) {
        int most = longest.getOrDefault(folded.charAt(from), 0);
        for (int end = Math.min(folded.length(), from + most); end > from; end--) {
            if (votes.containsKey(folded.substring(from, end)) && standsAlone(folded, from, end)) {
                return end;
            }
        }
        return from;
    }

    /** Latin words must not be cut out of longer ones: "led" is not in "controlled". */
    private static boolean standsAlone(String text, int from, int end) {
        return !(isLatin(text.charAt(from)) && from > 0 && isLatin(text.charAt(from - 1)))
                && !(isLatin(text.charAt(end - 1)) && end < text.length() && isLatin(text.charAt(end)));
    }

    private static boolean isLatin(char c) {
        return c >= 'a' && c <= 'z';
    }

    /** The words of one field, for those who look after the lexicon. */
    List<String> words(String field) {
        return votes.values().stream()
                .flatMap(List::stream)
                .filter(vote -> vote.field().equals(field))
                .map(Vote::word)
                .toList();
    }
}
