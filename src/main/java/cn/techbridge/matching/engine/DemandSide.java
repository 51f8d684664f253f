package cn.techbridge.matching.engine;

import cn.techbridge.matching.vectors.TermTokens;
import cn.techbridge.matching.vectors.TermTokens.Token;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A demand prepared once for any number of candidates; not for more than one thread at a time. */
public final class DemandSide {

    /** More of the text adds cost and hardly any order (measured). */
    static final int TEXT_LIMIT = 400;

    private static final int ALIGNED = 48;
    private static final int REMEMBERED = 1_000;

    final String title;
    final String text;
    final TermBag titleTerms;
    /** The title's terms first, so that they have the same places in both. */
    final TermBag allTerms;

    final TermBag titleCharacters;
    final TermBag allCharacters;
    final float[] titleVector;
    final float[] allVector;
    /** Places, in {@link #allTerms}, of the terms that alignments look at: the title's and the most telling of the text. */
    final int[] aligned;

    /** Bounded, because demands are kept for long. */
    final Map<Integer, float[]> similarities = new HashMap<>();

    final Map<TextCriterion, double[]> backgrounds = new HashMap<>();

    private DemandSide(String title, String text, Knowledge knowledge) {
        this.title = title;
        this.text = text.length() > TEXT_LIMIT ? text.substring(0, TEXT_LIMIT) : text;
        List<Token> titleTokens = TermTokens.of(title);
        List<Token> titleSigns = TermTokens.characters(title);
        this.titleTerms = TermBag.of(titleTokens, knowledge);
        this.allTerms = TermBag.of(joined(titleTokens, TermTokens.of(this.text)), knowledge);
        this.titleCharacters = TermBag.of(titleSigns, knowledge);
        this.allCharacters = TermBag.of(joined(titleSigns, TermTokens.characters(this.text)), knowledge);
        this.titleVector = titleTerms.vector(knowledge);
        this.allVector = allTerms.vector(knowledge);
        this.aligned = aligned(allTerms, titleTerms.size());
    }

    /** How many of the {@link #aligned} terms are the part's; the title's come first. */
    int alignedOf(Part part) {
        return part == Part.TITLE ? Math.min(aligned.length, titleTerms.size()) : aligned.length;
    }

    /** Call between two pairs: forgets likenesses to terms once they are many. */
    void trim() {
        if (similarities.size() > REMEMBERED) {
            similarities.clear();
        }
    }

    public static DemandSide of(String title, String text, Knowledge knowledge) {
        return new DemandSide(title, text == null ? "" : text, knowledge);
    }

    private static int[] aligned(TermBag all, int titleTerms) {
        List<Integer> text =
                new ArrayList<>(IntStream.range(titleTerms, all.size()).boxed().toList());
        text.sort(Comparator.comparingDouble(term -> -all.weight(term)));
        return IntStream.concat(
                        IntStream.range(0, Math.min(titleTerms, ALIGNED)),
                        text.stream().limit(Math.max(0, ALIGNED - titleTerms)).mapToInt(Integer::intValue))
                .toArray();
    }

    private static List<Token> joined(List<Token> first, List<Token> second) {
        List<Token> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
    }
}
