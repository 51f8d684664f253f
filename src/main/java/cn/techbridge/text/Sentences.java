package cn.techbridge.text;

import java.util.ArrayList;
import java.util.List;

/** Splits a text into sentences at Chinese and Latin stops, semicolons and line ends, keeping offsets. */
public final class Sentences {

    private static final String STOPS = "。！？!?；;\n\r";
    private static final String CLOSERS = "”’」』）)》\"'";

    private Sentences() {}

    /** One sentence without outer blanks; {@code start} and {@code end} are offsets into the text that was split. */
    public record Sentence(String text, int start, int end) {}

    public static List<Sentence> of(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isStop(text, i)) {
                int end = afterClosers(text, i + 1);
                add(sentences, text, start, end);
                start = end;
                i = end - 1;
            }
        }
        add(sentences, text, start, text.length());
        return sentences;
    }

    private static boolean isStop(String text, int i) {
        char c = text.charAt(i);
        // A Latin full stop ends a sentence only before a blank; 2.5 and v1.2 go on.
        return STOPS.indexOf(c) >= 0
                || (c == '.' || c == '．') && i + 1 < text.length() && Character.isWhitespace(text.charAt(i + 1));
    }

    private static int afterClosers(String text, int from) {
        int i = from;
        while (i < text.length() && CLOSERS.indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        return i;
    }

    private static void add(List<Sentence> sentences, String text, int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text.charAt(start))) {
            start++;
        }
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        boolean words = text.substring(start, end).codePoints().anyMatch(Character::isLetterOrDigit);
        if (words) {
            sentences.add(new Sentence(text.substring(start, end), start, end));
        }
    }

    private static boolean isBlank(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c);
    }
}
