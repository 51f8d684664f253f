package cn.techbridge.search;

import cn.techbridge.text.Fold;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the Han characters of a text that are likely typed wrongly, and what was meant: a character none of whose bigrams occurs in the
 * catalogue, when one that sounds alike makes bigrams that do. Pure; how often bigrams occur is given.
 */
final class Misspelling {
    private static final int MAX_CORRECTIONS = 3;
    private static final int MAX_SUSPECTS = 12;

    private final int[] text;

    Misspelling(String typed) {
        this.text = Fold.search(typed).codePoints().toArray();
    }

    /** The bigrams of the text as typed. */
    Set<String> bigrams() {
        Set<String> bigrams = new LinkedHashSet<>();
        for (int i = 0; i + 1 < text.length; i++) {
            if (isHan(i) && isHan(i + 1)) {
                bigrams.add(pair(text[i], text[i + 1]));
            }
        }
        return bigrams;
    }

    /** The bigrams that would occur if a suspect were one of those that sound like it. */
    Set<String> alternatives(Map<String, Long> frequencies) {
        Set<String> bigrams = new TreeSet<>();
        for (int at : suspects(frequencies)) {
            for (int other : Homophones.of(text[at])) {
                bigrams.addAll(around(at, other));
            }
        }
        return bigrams;
    }

    /** The text with at most three characters replaced; null when nothing is better than what was typed. */
    String corrected(Map<String, Long> frequencies) {
        boolean changed = false;
        for (int round = 0; round < MAX_CORRECTIONS; round++) {
            int place = -1;
            int character = 0;
            double best = 0;
            for (int at : suspects(frequencies)) {
                for (int other : Homophones.of(text[at])) {
                    double gain = gain(around(at, other), frequencies);
                    if (gain > best) {
                        best = gain;
                        place = at;
                        character = other;
                    }
                }
            }
            if (place < 0) {
                break;
            }
            text[place] = character;
            changed = true;
        }
        return changed ? new String(text, 0, text.length) : null;
    }

    /** Two bigrams that occur are better than one, however frequent; then the rarer of them decides. */
    private static double gain(Collection<String> bigrams, Map<String, Long> frequencies) {
        long seen = 0;
        long least = Long.MAX_VALUE;
        for (String bigram : bigrams) {
            long frequency = frequencies.getOrDefault(bigram, 0L);
            if (frequency > 0) {
                seen++;
                least = Math.min(least, frequency);
            }
        }
        return seen == 0 ? 0 : seen + 1 - 1.0 / (1 + least);
    }

    private List<Integer> suspects(Map<String, Long> frequencies) {
        List<Integer> suspects = new ArrayList<>();
        for (int i = 0; i < text.length && suspects.size() < MAX_SUSPECTS; i++) {
            List<String> own = isHan(i) ? around(i, text[i]) : List.of();
            if (!own.isEmpty() && own.stream().allMatch(bigram -> frequencies.getOrDefault(bigram, 0L) == 0)) {
                suspects.add(i);
            }
        }
        return suspects;
    }

    /** The bigrams with the neighbours if this character stood there. */
    private List<String> around(int at, int character) {
        List<String> bigrams = new ArrayList<>(2);
        if (at > 0 && isHan(at - 1)) {
            bigrams.add(pair(text[at - 1], character));
        }
        if (at + 1 < text.length && isHan(at + 1)) {
            bigrams.add(pair(character, text[at + 1]));
        }
        return bigrams;
    }

    private boolean isHan(int at) {
        return Character.isIdeographic(text[at]);
    }

    private static String pair(int first, int second) {
        return new StringBuilder()
                .appendCodePoint(first)
                .appendCodePoint(second)
                .toString();
    }
}
