package cn.techbridge.search.evaluation;

import com.ibm.icu.text.Transliterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Other ways to type the same query; seeded by the item, so that every run asks the same. Empty where a query cannot vary so. */
final class Variants {
    private static final Transliterator TRADITIONAL = Transliterator.getInstance("Simplified-Traditional");
    private static final Transliterator PINYIN = Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower");
    private static final Pattern LATIN_OR_DIGIT = Pattern.compile("[A-Za-z0-9]");
    private static final Pattern BORDER =
            Pattern.compile("(?<=\\p{IsHan})(?=[A-Za-z0-9])|(?<=[A-Za-z0-9])(?=\\p{IsHan})|(?<=[0-9])(?=[A-Za-z]{2})");
    private static final Pattern BLANK_AT_BORDER =
            Pattern.compile("(?<=\\p{IsHan}) (?=[A-Za-z0-9])|(?<=[A-Za-z0-9]) (?=\\p{IsHan})");

    /** Characters of the corpus, as often as they occur, and those among them that sound alike. */
    private final List<Integer> characters = new ArrayList<>();

    private final Map<String, List<Integer>> bySound = new HashMap<>();
    private final Map<Integer, String> sounds = new HashMap<>();

    Variants(Corpus corpus) {
        for (Corpus.Item item : corpus.items()) {
            item.summary().codePoints().filter(Character::isIdeographic).forEach(characters::add);
        }
        for (int character : characters) {
            String sound = sounds.computeIfAbsent(
                    character, c -> PINYIN.transliterate(Character.toString(c)).strip());
            bySound.computeIfAbsent(sound, s -> new ArrayList<>()).add(character);
        }
    }

    /** One way to vary a query. */
    record Variant(String name, Function<Query, Optional<Pair>> of) {}

    /** A query and the same one typed otherwise. */
    record Pair(Query clean, Query changed) {}

    List<Variant> all() {
        return List.of(
                new Variant("two-character words, run together", Variants::runTogether),
                new Variant("full-width letters, digits and blanks", q -> changed(q, Variants::fullWidth)),
                new Variant("traditional characters", q -> changed(q, TRADITIONAL::transliterate)),
                new Variant("Latin and numbers: other case, other blanks", q -> changed(q, Variants::otherBlanks)),
                new Variant("a typing error that sounds alike", q -> changed(q, text -> mistyped(q, text, true))),
                new Variant("a typing error of any kind", q -> changed(q, text -> mistyped(q, text, false))));
    }

    private static Optional<Pair> changed(Query query, Function<String, String> change) {
        String text = change.apply(query.text());
        return text.equals(query.text()) ? Optional.empty() : Optional.of(new Pair(query, query.withText(text)));
    }

    /** Up to four words of two characters, and the same without blanks between them. */
    private static Optional<Pair> runTogether(Query query) {
        Query two = query.only(word -> word.matches("\\p{IsHan}{2}")).first(4);
        return two.words().size() < 2
                ? Optional.empty()
                : Optional.of(new Pair(two, two.withText(String.join("", two.words()))));
    }

    private static String fullWidth(String text) {
        if (!LATIN_OR_DIGIT.matcher(text).find()) {
            return text;
        }
        return text.codePoints()
                .map(c -> c == ' ' ? '\u3000' : c > ' ' && c <= '~' ? c - '!' + '！' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Upper for lower case and the reverse; a blank where Han and Latin touch, none where one was; one between number and unit. */
    private static String otherBlanks(String text) {
        if (!LATIN_OR_DIGIT.matcher(text).find()) {
            return text;
        }
        String blanks = BLANK_AT_BORDER.matcher(text).find()
                ? BLANK_AT_BORDER.matcher(text).replaceAll("")
                : BORDER.matcher(text).replaceAll(" ");
        return blanks.codePoints()
                .map(c -> c > '~' ? c : Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** One Han character replaced by another of the corpus, common ones more often. */
    private String mistyped(Query query, String text, boolean soundsAlike) {
        Random random = query.random(soundsAlike ? "alike" : "any");
        int[] points = text.codePoints().toArray();
        for (int attempt = 0; attempt < 40; attempt++) {
            int at = random.nextInt(points.length);
            if (!Character.isIdeographic(points[at])) {
                continue;
            }
            List<Integer> choice = soundsAlike
                    ? bySound.getOrDefault(
                            PINYIN.transliterate(Character.toString(points[at])).strip(), List.of())
                    : characters;
            int other = choice.isEmpty() ? points[at] : choice.get(random.nextInt(choice.size()));
            if (other != points[at]) {
                points[at] = other;
                return new String(points, 0, points.length);
            }
        }
        return text;
    }
}
