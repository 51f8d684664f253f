package cn.techbridge.tools.chaos;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** What is looked at after each fault, while nobody writes: database against ledger, claims, index against database. */
final class Inspection {
    static final double BAR_SECONDS = 30;
    private static final double PATIENCE_SECONDS = 120;
    private final Site site;
    private final Load load;
    private final Tally tally;
    private final RecordCheck records;
    private final CaseCheck cases;
    private final IndexCheck index;
    private final List<Double> agreed = new ArrayList<>();

    Inspection(Site site, Load load, Tally tally) {
        this.site = site;
        this.load = load;
        this.tally = tally;
        this.records = new RecordCheck(load.owners(), tally);
        this.cases = new CaseCheck(load.brokers(), tally);
        this.index = new IndexCheck(site.engine(), "techbridge");
    }

    /**
     * Compares everything.
     *
     * @param healed when the services answered again, as of {@link System#nanoTime}
     * @return one line about it
     */
    String inspect(Book book, long healed) throws SQLException, InterruptedException {
        try (Connection db = site.connect()) {
            int rows = records.compare(db, book);
            int held = cases.compare(db, load.holdings().all());
            IndexCheck.Result result = index.compare(db);
            while (!result.agrees() && since(healed) < PATIENCE_SECONDS) {
                TimeUnit.MILLISECONDS.sleep(200);
                result = index.compare(db);
            }
            double seconds = since(healed);
            agreed.add(seconds);
            if (!result.agrees() || seconds > BAR_SECONDS) {
                tally.breach("index", "after %.1f s: %s".formatted(seconds, result));
            }
            return "%d rows, %d held cases, %d documents agree %.1f s after the heal"
                    .formatted(rows, held, result.documents(), seconds);
        }
    }

    /** Seconds from the heal to agreement: the median and the greatest. */
    String agreement() {
        Collections.sort(agreed);
        return agreed.isEmpty()
                ? "never asked"
                : "median %.1f s, slowest %.1f s".formatted(agreed.get(agreed.size() / 2), agreed.getLast());
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
