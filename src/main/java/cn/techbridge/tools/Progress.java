package cn.techbridge.tools;

import java.io.PrintStream;

/** A progress bar on a terminal, a line every ten per cent elsewhere. */
public final class Progress {
    private static final int WIDTH = 40;
    private final String label;
    private final long total;
    private final PrintStream out = System.err;
    private final boolean terminal = System.console() != null;
    private final long start = System.nanoTime();
    private long done;
    private long shownTenths = -1;

    public Progress(String label, long total) {
        this.label = label;
        this.total = total;
    }

    public synchronized void add(long count) {
        done += count;
        long tenths = total == 0 ? 10 : done * 10 / total;
        if (terminal) {
            int filled = (int) (total == 0 ? WIDTH : done * WIDTH / total);
            out.printf(
                    "\r%-14s [%s%s] %d/%d %.0f s",
                    label, "#".repeat(filled), ".".repeat(WIDTH - filled), done, total, seconds());
            if (done >= total) {
                out.println();
            }
        } else if (tenths != shownTenths) {
            shownTenths = tenths;
            out.printf("%s %d/%d (%.0f s)%n", label, done, total, seconds());
        }
    }

    public double seconds() {
        return (System.nanoTime() - start) / 1e9;
    }
}
