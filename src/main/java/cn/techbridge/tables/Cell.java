package cn.techbridge.tables;

/** A cell as a person would type it: numbers plain, dates as 2026-06-30, formulas by their cached value. */
public record Cell(Kind kind, String text) {
    public static final Cell BLANK = new Cell(Kind.BLANK, "");

    /** What the file says the cell is; everything in a CSV file is text. */
    public enum Kind {
        BLANK,
        TEXT,
        NUMBER,
        DATE,
        FLAG,
        FORMULA,
        ERROR
    }

    static Cell text(String text) {
        return text.isBlank() ? BLANK : new Cell(Kind.TEXT, text);
    }

    public boolean isBlank() {
        return kind == Kind.BLANK;
    }
}
