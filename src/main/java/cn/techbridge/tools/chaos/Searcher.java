package cn.techbridge.tools.chaos;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/** A visitor who searches all the time, also while something is down; every answer must be a list or 503 with Retry-After. */
final class Searcher {
    private final Account account;
    private final Tally tally;

    Searcher(Account account, Tally tally) {
        this.account = account;
        this.tally = tally;
    }

    void run() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                search();
                TimeUnit.MILLISECONDS.sleep(150);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void search() throws InterruptedException {
        long start = System.nanoTime();
        try {
            Reply reply = account.once(Call.get("/search/achievements?limit=10&facets=field,trl&q=%E6%B6%82%E5%B1%82"));
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
            if (reply.status() == 200) {
                tally.count("searches answered");
                tally.greatest("slowest search, ms", millis);
            } else if (reply.status() == 503 && reply.retryAfter() != null) {
                tally.count("searches answered 503");
                tally.greatest("slowest 503 of a search, ms", millis);
            } else {
                tally.breach("answer", "a search was answered " + reply);
            }
        } catch (IOException unanswered) {
            tally.count("searches without an answer");
        }
    }
}
