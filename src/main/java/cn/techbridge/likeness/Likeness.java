package cn.techbridge.likeness;

import java.util.Set;

/**
 * How alike two records are.
 *
 * @param text share of their terms, weighed by rarity, that both have, 0–1
 * @param titles how much of each title's rare words the other record knows, the lesser of both, 0–1
 * @param figures of the record with fewer numbers, the share that the other one has too, 0–1; 1 when there are none
 * @param score 0–1; {@link #suggestsDuplicate} from {@link #THRESHOLD} on
 */
public record Likeness(double text, double titles, double figures, double score) {
    /** Fitted with scripts/evaluate-duplicates on seeds other than those it reports. */
    public static final double THRESHOLD = 0.5;

    /** How many candidates are compared with one record, those with most bands in common first. */
    public static final int COMPARED = 40;

    /** Few figures say little: as many as this are taken for granted. */
    private static final double FIGURES_GRANTED = 1;

    public static Likeness of(Wording left, Wording right, Rarity rarity) {
        double text = shared(left.all(), right.all(), rarity);
        double titles = Math.min(known(left.title(), right.all(), rarity), known(right.title(), left.all(), rarity));
        double figures = figures(left.figures(), right.figures());
        // sister records of one family share words but neither figures nor the rare words of their titles
        double evidence = 4 * text + 4 * titles + 9 * figures - 14.6;
        return new Likeness(round(text), round(titles), round(figures), round(1 / (1 + Math.exp(-evidence))));
    }

    public boolean suggestsDuplicate() {
        return score >= THRESHOLD;
    }

    private static double shared(int[] left, int[] right, Rarity rarity) {
        double both = 0;
        double any = 0;
        int i = 0;
        int j = 0;
        while (i < left.length || j < right.length) {
            if (j == right.length || i < left.length && left[i] < right[j]) {
                any += rarity.weight(left[i++]);
            } else if (i == left.length || right[j] < left[i]) {
                any += rarity.weight(right[j++]);
            } else {
                double weight = rarity.weight(left[i]);
                both += weight;
                any += weight;
                i++;
                j++;
            }
        }
        return any == 0 ? 0 : both / any;
    }

    private static double known(int[] title, int[] other, Rarity rarity) {
        double known = 0;
        double all = 0;
        for (int term : title) {
            double weight = rarity.weight(term);
            all += weight;
            known += Wording.holds(other, term) ? weight : 0;
        }
        return all == 0 ? 0 : known / all;
    }

    /** Of the record with fewer figures, the share that the other one has too: a copy may leave sentences out. */
    private static double figures(Set<String> left, Set<String> right) {
        long both = left.stream().filter(right::contains).count();
        return (both + FIGURES_GRANTED) / (Math.min(left.size(), right.size()) + FIGURES_GRANTED);
    }

    private static double round(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
