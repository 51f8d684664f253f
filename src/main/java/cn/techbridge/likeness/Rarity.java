package cn.techbridge.likeness;

/** In how many records a term occurs, counted in a fixed number of cells; terms that share a cell are taken for more common than they are. */
public final class Rarity {
    private static final int CELLS = 1 << 21;
    private final int[] counts = new int[CELLS];
    private int records;

    public synchronized void add(Wording wording) {
        wording.terms().forEach(term -> counts[term & CELLS - 1]++);
        records++;
    }

    public synchronized int records() {
        return records;
    }

    /** ln(records / records with the term), at least a little. */
    double weight(int term) {
        return Math.max(0.05, Math.log((records + 1.0) / (counts[term & CELLS - 1] + 0.5)));
    }
}
