package cn.techbridge.search;

import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.text.Fold;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Completes what a visitor starts to type: titles and keywords that begin so, then titles that contain it. */
@ApplicationScoped
class Suggestions {
    private static final int MAX_TEXT = 60;
    private static final int SHOWN = 10;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final EngineCalls engine;

    Suggestions(EngineCalls engine) {
        this.engine = engine;
    }

    /** At most ten completions of the text (1–60 characters). */
    List<String> complete(SearchKind kind, String text) {
        // what is pasted may bring control characters along, of which the engine keeps some for itself
        String typed = text == null ? "" : text.replaceAll("\\p{Cc}", "").strip();
        if (typed.isEmpty()) {
            throw Problem.invalid(Fault.required("?q"));
        }
        if (typed.length() > MAX_TEXT) {
            throw Problem.invalid(Fault.of("?q", "size", "最多 60 个字符", "at most 60 characters"));
        }
        JsonNode answer = engine.search(kind, body(Fold.search(typed)));
        Set<String> completions = new LinkedHashSet<>();
        answer.at("/suggest/begins/0/options")
                .forEach(option -> completions.add(option.path("text").asText()));
        answer.at("/hits/hits")
                .forEach(hit -> completions.add(hit.at("/_source/title").asText()));
        return new ArrayList<>(completions).subList(0, Math.min(SHOWN, completions.size()));
    }

    static ObjectNode body(String text) {
        ObjectNode body = JSON.objectNode().put("size", SHOWN);
        body.set("_source", JSON.arrayNode().add("title"));
        QueryTerms terms = QueryTerms.of(text);
        ObjectNode contains = TextQuery.clauses("title", terms, 1f)
                .put(
                        "minimum_should_match",
                        TextQuery.Coverage.STRICT.required(terms.terms().size()));
        body.set(
                "query",
                terms.isEmpty() ? SearchBody.wrap("match_none", JSON.objectNode()) : SearchBody.wrap("bool", contains));
        ObjectNode begins = body.putObject("suggest").putObject("begins").put("prefix", text);
        begins.putObject("completion")
                .put("field", "suggest")
                .put("size", SHOWN)
                .put("skip_duplicates", true);
        return body;
    }
}
