package cn.techbridge.likeness;

/** In how many records a term occurs, counted in a fixed number of cells; terms that share a cell are taken for more common than they are. */
public final class Rarity {
    private static final int CELLS = 1 << 21;
    private static final double UNSEEN = 1000;
    private final int[] counts = new int[CELLS];
    private int records;

    public synchronized void add(Wording wording) {
        wording.terms().forEach(term -> counts[term & CELLS - 1]++);
        records++;
    }

    /** ln(records / records with the term); a small catalogue knows little about rarity, so a thousand unseen records are granted. */
    double weight(int term) {
        return Math.max(0.05, Math.log((records + UNSEEN) / (counts[term & CELLS - 1] + 1.0)));
    }
}
