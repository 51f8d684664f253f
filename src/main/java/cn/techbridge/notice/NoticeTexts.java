package cn.techbridge.notice;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/** The words of notices, as templates by kind and language; plain text, so nothing in a title is ever markup. */
@ApplicationScoped
class NoticeTexts {
    private static final List<String> LANGUAGES = List.of("zh", "en");
    private final Map<String, Template> templates = new HashMap<>();
    private final Map<String, Properties> words = new HashMap<>();

    NoticeTexts(Engine engine) {
        for (String language : LANGUAGES) {
            Properties texts = read(language);
            words.put(language, texts);
            for (NoticeKind kind : NoticeKind.values()) {
                for (String part : List.of("title", "text")) {
                    String name = kind + "." + part;
                    templates.put(language + name, engine.parse(texts.getProperty(name)));
                }
            }
        }
    }

    private static Properties read(String language) {
        Properties texts = new Properties();
        try (InputStream in = NoticeTexts.class.getResourceAsStream("/notices/" + language + ".properties")) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return texts;
    }

    /** On one line. */
    String title(NoticeRows.Row notice, Locale locale) {
        return render("title", notice, locale).replaceAll("\\s+", " ");
    }

    String text(NoticeRows.Row notice, Locale locale) {
        return render("text", notice, locale);
    }

    private String render(String part, NoticeRows.Row notice, Locale locale) {
        String language = locale.getLanguage().equals("en") ? "en" : "zh";
        return templates
                .get(language + notice.kind() + "." + part)
                .data(Map.copyOf(spoken(notice, words.get(language))))
                .render();
    }

    /** A parameter that is a code is said in the reader's language: {@code KIND.parameter.CODE}. */
    private static Map<String, String> spoken(NoticeRows.Row notice, Properties words) {
        Map<String, String> spoken = new HashMap<>();
        notice.parameters()
                .forEach((name, value) ->
                        spoken.put(name, words.getProperty(notice.kind() + "." + name + "." + value, value)));
        return spoken;
    }
}
