package cn.techbridge.platform;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** Chooses the language of an answer: Chinese unless the client prefers English. */
public final class Languages {
    private static final List<Locale> SUPPORTED = List.of(Locale.CHINESE, Locale.ENGLISH);

    private Languages() {}

    public static Locale of(HttpHeaders headers) {
        return headers == null ? Locale.CHINESE : ofHeader(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    static Locale ofHeader(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return Locale.CHINESE;
        }
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), SUPPORTED);
            return best == null ? Locale.CHINESE : best;
        } catch (IllegalArgumentException malformed) {
            return Locale.CHINESE;
        }
    }
}
