package cn.techbridge.search;

import cn.techbridge.text.Fold;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "Did you mean": asks the catalogue itself which words it knows. Only words that occur nowhere are ever replaced. */
@ApplicationScoped
class Spelling {
    /** Longer texts hold enough right words. */
    private static final int MAX_TEXT = 100;

    private static final int MAX_ALTERNATIVES = 3000;
    private static final Pattern LATIN_WORD = Pattern.compile("[a-z]{4,}");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final EngineCalls engine;

    Spelling(EngineCalls engine) {
        this.engine = engine;
    }

    /** What was probably meant, folded; null when every word is known or nothing alike is. */
    String correct(SearchKind kind, String typed) {
        if (typed.length() > MAX_TEXT) {
            return null;
        }
        String text = Fold.search(typed);
        String latin = latin(kind, text);
        String han = han(kind, latin == null ? text : latin);
        return han == null ? latin : han;
    }

    private String han(SearchKind kind, String text) {
        Misspelling misspelling = new Misspelling(text);
        Set<String> bigrams = misspelling.bigrams();
        if (bigrams.isEmpty()) {
            return null;
        }
        Map<String, Long> frequencies = new HashMap<>(engine.frequencies(kind, bigrams));
        Set<String> alternatives = misspelling.alternatives(frequencies);
        if (alternatives.isEmpty()) {
            return null;
        }
        frequencies.putAll(engine.frequencies(
                kind, alternatives.stream().limit(MAX_ALTERNATIVES).toList()));
        return misspelling.corrected(frequencies);
    }

    /** One or two letters wrong, missing, too many or swapped; the first is taken as right. */
    private String latin(SearchKind kind, String text) {
        Matcher words = LATIN_WORD.matcher(text);
        if (!words.find()) {
            return null;
        }
        ObjectNode body = JSON.objectNode().put("size", 0).put("track_total_hits", false);
        ObjectNode suggest = body.putObject("suggest").putObject("words");
        words.reset();
        suggest.put("text", String.join(" ", words.results().map(r -> r.group()).toList()));
        suggest.putObject("term")
                .put("field", "all")
                .put("analyzer", "whitespace")
                .put("suggest_mode", "missing")
                .put("prefix_length", 1)
                .put("size", 20);
        StringBuilder corrected = new StringBuilder(text);
        boolean changed = false;
        for (JsonNode word : engine.search(kind, body).at("/suggest/words")) {
            String typed = word.path("text").asText();
            String meant = meant(word.path("options"));
            int at = corrected.indexOf(typed);
            if (meant != null && at >= 0) {
                corrected.replace(at, at + typed.length(), meant);
                changed = true;
            }
        }
        return changed ? corrected.toString() : null;
    }

    /** The nearest that is one word: the index holds pairs of words as well. */
    private static String meant(JsonNode options) {
        for (JsonNode option : options) {
            String word = option.path("text").asText();
            if (LATIN_WORD.matcher(word).matches()) {
                return word;
            }
        }
        return null;
    }
}
