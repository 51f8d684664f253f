package cn.techbridge.text;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A title for a text that has none: its first clause that says something, at most 60 characters. */
public final class FirstClause {

    private static final int LONGEST = 60;
    private static final int SHORTEST = 6;
    private static final Pattern NUMBERING =
            Pattern.compile("^(?:[\\s　]|[（(]?[0-9０-９一二三四五六七八九十]{1,3}[）)、.．](?![0-9])|[●•·▪*#\\-—]+)+");
    private static final Pattern LABEL = Pattern.compile("^[\\p{IsHan}]{2,8}[：:]\\s*");
    private static final Pattern END = Pattern.compile("[，,。；;！!？?：:\\n\\r]");

    private FirstClause() {}

    /** The clause in its original spelling; empty when the text has no letters, digits or Han characters. */
    public static String of(String text) {
        String body = unlabelled(unlabelled(text));
        if (body.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return "";
        }
        return shorten(body.substring(0, end(body)).strip());
    }

    private static String unlabelled(String text) {
        String numbered = NUMBERING.matcher(text.strip()).replaceFirst("");
        return LABEL.matcher(numbered).replaceFirst("").strip();
    }

    private static int end(String body) {
        Matcher stop = END.matcher(body);
        while (stop.find()) {
            boolean insideNumber = stop.start() > 0
                    && stop.end() < body.length()
                    && Character.isDigit(body.charAt(stop.start() - 1))
                    && Character.isDigit(body.charAt(stop.end()));
            // Some texts open with a greeting or a single word; such a clause is no title yet.
            if (!insideNumber && body.codePointCount(0, stop.start()) >= SHORTEST) {
                return stop.start();
            }
        }
        return body.length();
    }

    private static String shorten(String clause) {
        if (clause.codePointCount(0, clause.length()) <= LONGEST) {
            return trimStop(clause);
        }
        int cut = clause.offsetByCodePoints(0, LONGEST - 1);
        int word = cut;
        while (word > 0 && isLatin(clause.charAt(word - 1)) && isLatin(clause.charAt(word))) {
            word--;
        }
        return clause.substring(0, word > 0 ? word : cut).strip() + "…";
    }

    private static String trimStop(String clause) {
        int end = clause.length();
        while (end > 0 && END.matcher(clause.substring(end - 1, end)).matches()) {
            end--;
        }
        return clause.substring(0, end);
    }

    private static boolean isLatin(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
