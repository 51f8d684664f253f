package cn.techbridge.tools.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Sends import files one after the other and waits for each job's end; the same file sent again after a silence changes nothing. */
final class Importer extends Worker {
    private static final String KIND = "achievement";
    private static final int PATIENCE_SECONDS = 400;
    private final int ids;
    private final int rows;

    /**
     * @param ids different external ids its files are about
     * @param rows of a file
     */
    Importer(String name, Account account, Ledger ledger, Tally tally, long seed, int ids, int rows) {
        super(name, account, ledger, tally, seed, 600);
        this.ids = ids;
        this.rows = rows;
    }

    @Override
    protected void work() throws InterruptedException {
        int from = random.nextInt(ids);
        StringBuilder file = new StringBuilder();
        List<Entry> sent = new ArrayList<>();
        List<ObjectNode> sheets = new ArrayList<>();
        for (int i = 0; i < rows; i++) {
            ObjectNode sheet = Texts.sheet(KIND, name + "-" + (from + i) % ids, name, next(), random);
            sheets.add(sheet);
            file.append(sheet).append('\n');
            sent.add(entry(Entry.Phase.SENT, sheet, null));
        }
        ledger.add(sent);
        Reply reply = account.untilAnswered(Call.upload(KIND, name + "-" + next() + ".ndjson", file.toString()));
        if (reply.status() != 202) {
            refused("import", reply);
            return;
        }
        JsonNode job = untilEnded(reply.json().path("id").asText());
        JsonNode summary = job.path("summary");
        int taken = summary.path("created").asInt()
                + summary.path("updated").asInt()
                + summary.path("unchanged").asInt();
        if (!job.path("state").asText().equals("finished") || taken != rows) {
            tally.breach("lost", name + " import of " + rows + " rows ended as " + job);
            return;
        }
        tally.count("import jobs finished");
        ledger.add(sheets.stream()
                .map(sheet -> entry(Entry.Phase.DONE, sheet, "PUBLISHED"))
                .toList());
    }

    private JsonNode untilEnded(String id) throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (System.nanoTime() < end) {
            JsonNode job = account.untilAnswered(Call.get("/import-jobs/" + id)).json();
            if (!job.path("state").asText().matches("queued|running")) {
                return job;
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        tally.breach("lost", name + " import job " + id + " has not ended after " + PATIENCE_SECONDS + " s");
        throw new IllegalStateException(name + " was given up");
    }

    private Entry entry(Entry.Phase phase, ObjectNode sheet, String state) {
        return new Entry(
                System.currentTimeMillis(),
                name,
                phase,
                "import",
                KIND,
                account.name(),
                sheet.path("externalId").asText(),
                null,
                null,
                Texts.sum(sheet),
                state);
    }
}
