package cn.techbridge.listing;

import cn.techbridge.platform.Bilingual;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/**
 * How much of what searching and matching use a record holds.
 *
 * @param score 0–100
 * @param edits at most three fields whose filling in would help most, the most helpful first
 */
public record Completeness(int score, List<Edit> edits) {
    private static final int SHOWN = 3;
    /** Shares are fractions; without it a full record could stop at 99. */
    private static final double ROUNDING = 1e-6;

    /** One thing the owner can do; gain in points. */
    public record Edit(String pointer, int gain, Bilingual message) {}

    /**
     * What one field is worth.
     *
     * @param weight points when it is filled in well; all weights of a kind add up to 100
     * @param share from 0, nothing there, to 1
     */
    public record Part<S>(String pointer, int weight, ToDoubleFunction<S> share, Bilingual advice) {
        public static <S> Part<S> of(String pointer, int weight, ToDoubleFunction<S> share, String zh, String en) {
            return new Part<>(pointer, weight, share, Bilingual.of(zh, en));
        }
    }

    public static <S> Completeness of(S sheet, List<Part<S>> parts) {
        double sum = parts.stream()
                .mapToDouble(p -> p.weight() * p.share().applyAsDouble(sheet))
                .sum();
        List<Edit> edits = parts.stream()
                .map(p -> new Edit(
                        p.pointer(),
                        (int) Math.round(p.weight() * (1 - p.share().applyAsDouble(sheet))),
                        p.advice()))
                .filter(edit -> edit.gain() > 0)
                .sorted(Comparator.comparingInt(Edit::gain).reversed())
                .limit(SHOWN)
                .toList();
        return new Completeness((int) (sum + ROUNDING), edits);
    }

    /** 1 from so many characters on, less below. */
    public static double length(String text, int enough) {
        return text == null ? 0 : Math.min(1, text.strip().length() / (double) enough);
    }

    /** 1 from so many elements on, less below. */
    public static double count(List<?> list, int enough) {
        return list == null ? 0 : Math.min(1, list.size() / (double) enough);
    }

    public static double given(Object value) {
        return value == null ? 0 : 1;
    }

    public View in(Locale locale) {
        return new View(
                score,
                edits.stream()
                        .map(edit -> new View.Advice(
                                edit.pointer(), edit.gain(), edit.message().in(locale)))
                        .toList());
    }

    /** In one language, as answers carry it. */
    public record View(int score, List<Advice> edits) {
        record Advice(String pointer, int gain, String message) {}
    }
}
