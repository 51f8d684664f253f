package cn.techbridge.search.evaluation;

import java.util.Locale;

/** The figures as lines of text. */
final class Table {
    private Table() {}

    static void heads() {
        System.out.println(
                "set                                  queries  MRR@10 (95 %)         recall@10  multi_match    gain (95 %)            choosing  other half");
    }

    static void print(Measured m) {
        double[] mrr = m.interval(m.ours(), Figures::mrr);
        double[] gain = m.gainInterval();
        line(
                "%-36s %7d  %.3f (%.3f-%.3f)   %.3f      %.3f / %.3f  %+.3f (%+.3f %+.3f)  %.3f     %.3f%n",
                m.name(),
                m.queries().size(),
                m.mrr(),
                mrr[0],
                mrr[1],
                Figures.recall(m.ours()),
                Figures.mrr(m.theirs()),
                Figures.recall(m.theirs()),
                m.mrr() - Figures.mrr(m.theirs()),
                gain[0],
                gain[1],
                m.mrr(true),
                m.mrr(false));
    }

    static void robustnessHeads() {
        System.out.printf(
                "%ntyped otherwise                              queries  clean   typed so  kept (95 %%)          multi_match keeps  choosing  other half%n");
    }

    static void print(Robustness r) {
        double[] kept = r.interval();
        line(
                "%-44s %7d  %.3f   %.3f     %.3f (%.3f-%.3f)   %.3f              %.3f     %.3f%n",
                r.clean().name(),
                r.clean().queries().size(),
                r.clean().mrr(),
                r.changed().mrr(),
                r.kept(),
                kept[0],
                kept[1],
                r.keptByDefault(),
                r.kept(true),
                r.kept(false));
    }

    private static void line(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
