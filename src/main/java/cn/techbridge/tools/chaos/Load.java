package cn.techbridge.tools.chaos;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Everybody who works on the market during a run. */
final class Load {
    /** Listings of a writer; a few hundred in all keep each comparison within a second. */
    private static final int LISTINGS = 60;

    private static final int CLAIMERS = 4;
    private static final int IMPORTED_IDS = 150;
    private static final int IMPORT_ROWS = 60;
    private static final int DEMANDS_TRIED = 5;

    private final Gate gate = new Gate();
    private final Holdings holdings;
    private final Map<String, String> owners = new HashMap<>();
    private final Map<String, String> brokers;
    private final List<Thread> threads = new ArrayList<>();
    private final Account operator;
    private final Account reader;
    private final Account seeker;

    /** Lays out the market for {@code writers} writers, half of them of demands, an importer, claimers and a visitor. */
    Load(Site site, Ledger ledger, Tally tally, long seed, int writers) throws IOException, InterruptedException {
        holdings = new Holdings(tally);
        operator = new Account(site, "operator", tally);
        seeker = new Account(site, "enterprise-demo", tally);
        Ground ground = new Ground(operator);
        List<Worker> workers = new ArrayList<>();
        for (int i = 0; i < writers; i++) {
            boolean demands = i % 2 == 1;
            Account account = new Account(site, machine(demands ? "enterprise-demo" : "university-demo", i / 2), tally);
            owners.put(ground.organisation(account), account.name());
            workers.add(new ListingWriter(
                    "w" + i, demands ? "demand" : "achievement", account, ledger, tally, seed, LISTINGS));
        }
        reader = new Account(site, machine("university-demo", 7), tally);
        owners.put(ground.organisation(reader), reader.name());
        workers.add(new Importer("i0", reader, ledger, tally, seed, IMPORTED_IDS, IMPORT_ROWS));
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < CLAIMERS; i++) {
            Account account = new Account(site, i == 0 ? "broker" : "broker" + (i + 1), tally);
            accounts.add(account);
            workers.add(new Claimer("c" + i, account, ledger, tally, seed, holdings));
        }
        brokers = ground.brokers(accounts);
        workers.forEach(worker ->
                threads.add(Thread.ofPlatform().name(worker.name).daemon().unstarted(() -> worker.run(gate))));
        Searcher visitor = new Searcher(operator, tally);
        threads.add(Thread.ofPlatform().name("visitor").daemon().unstarted(visitor::run));
    }

    private static String machine(String client, int index) {
        return index == 0 ? client : client + "-" + (index + 1);
    }

    void start() {
        threads.forEach(Thread::start);
    }

    void stop() {
        threads.forEach(Thread::interrupt);
    }

    Gate gate() {
        return gate;
    }

    Account operator() {
        return operator;
    }

    /** An account of a university that has listings. */
    Account reader() {
        return reader;
    }

    /** The matches of one of the demands, read from the database; of another where its writer has deleted it since it was listed. */
    Reply matches() throws IOException, InterruptedException {
        Reply matches = matchesOfOne();
        for (int more = 1; more < DEMANDS_TRIED && matches.status() == 404; more++) {
            matches = matchesOfOne();
        }
        return matches;
    }

    private Reply matchesOfOne() throws IOException, InterruptedException {
        String demand = seeker.once(Call.get("/demands?limit=1"))
                .json()
                .at("/items/0/id")
                .asText();
        return seeker.once(Call.get("/demands/" + demand + "/matches"));
    }

    Holdings holdings() {
        return holdings;
    }

    /** Organisations, each with the account that writes for it. */
    Map<String, String> owners() {
        return owners;
    }

    /** Brokers by their ids, each with the account. */
    Map<String, String> brokers() {
        return brokers;
    }
}
