package cn.techbridge.text;

/** A stretch of text that belongs together, with its offsets: a run of Han characters, or a word of Latin or Greek letters and digits. */
public record Term(Kind kind, String text, int start, int end) {

    /** The script that a stretch is written in. */
    public enum Kind {
        HAN,
        LATIN
    }
}
