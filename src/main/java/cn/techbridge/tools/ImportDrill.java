package cn.techbridge.tools;

import cn.techbridge.tables.TableFormat;
import cn.techbridge.tools.drill.FaultySheet;
import cn.techbridge.tools.drill.HostileFile;
import cn.techbridge.tools.drill.HostileFiles;
import cn.techbridge.tools.drill.PlantedFault;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Imports a sheet with planted faults and a thousand hostile files into a running Techbridge and checks what became of them. */
public final class ImportDrill {
    private static final double PATIENCE_SECONDS = 1800;
    private static final double MOST_HEAP_MB = 128;
    private static final double MOST_SECONDS = 2;
    private final Api.Where where = Api.Where.fromEnvironment();
    private final Api api = Api.client(where, "university-demo", "university-demo");
    private final FaultySheet sheet;
    private final Path folder;
    private final LiveHeap heap;
    private boolean failed;

    private ImportDrill(Arguments arguments) {
        this.sheet = new FaultySheet(
                arguments.get("prefix", "DRILL"), arguments.number("rows", 50_000), arguments.number("faults", 2_000));
        this.folder = Path.of(arguments.get("folder", System.getProperty("java.io.tmpdir")));
        this.heap = new LiveHeap(where.app(), arguments.get("pid", null));
    }

    /** {@code send} up to half, {@code finish} and check, {@code hostile}; each prints what it found and fails when a bar is missed. */
    public static void main(String[] args) throws Exception {
        Arguments arguments = new Arguments(args);
        ImportDrill drill = new ImportDrill(arguments);
        for (String phase : arguments.rest()) {
            switch (phase) {
                case "send" -> drill.send();
                case "finish" -> drill.finish();
                case "hostile" -> drill.hostile(arguments.number("hostile", 1_000));
                default -> throw new IllegalArgumentException(phase);
            }
        }
        if (drill.failed) {
            System.exit(1);
        }
    }

    /** Sends the sheet and watches until half of it is in. */
    private void send() throws IOException, InterruptedException {
        new DrillOrganisation(where).university(api);
        Path file = folder.resolve("import-drill.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            sheet.write(TableFormat.XLSX, out);
        }
        double before = heap.sample();
        Files.writeString(folder.resolve("import-drill.heap"), Double.toString(before));
        long start = System.nanoTime();
        Api.Answer answer = api.upload("/import-jobs", Map.of("type", "achievement"), "import-drill.xlsx", file);
        expect(answer.status() == 202, "the file is taken, status " + answer.status());
        System.out.printf(
                "%d rows, %.1f MB, checked and taken in %.1f s%n", sheet.rows(), Files.size(file) / 1e6, since(start));
        String id = answer.body().path("id").asText();
        Files.writeString(folder.resolve("import-drill.job"), id);
        watch(id, sheet.rows() / 2);
        growth("first", before);
    }

    private void finish() throws IOException, InterruptedException {
        String id = Files.readString(folder.resolve("import-drill.job"));
        // of the idle application, as the job goes on as soon as it has started again
        double before = Double.parseDouble(Files.readString(folder.resolve("import-drill.heap")));
        long start = System.nanoTime();
        int resumed = job(id).path("progress").path("done").asInt();
        watch(id, Integer.MAX_VALUE);
        JsonNode job = job(id);
        double seconds = since(start);
        System.out.printf(
                "went on at row %d, %.0f rows/s, %s%n",
                resumed, (sheet.rows() - resumed) / seconds, job.path("summary"));
        growth("second", before);
        expect(job.path("state").asText().equals("finished"), "the job is finished");
        expect(job.path("summary").path("created").asInt() == sheet.good(), "every good row was created once");
        checkRefusals(id);
        checkRecords();
    }

    private void growth(String half, double before) throws IOException, InterruptedException {
        heap.sample();
        System.out.println("heap while the %s half went in: %s".formatted(half, heap.growth(before)));
        expect(heap.most() - before <= MOST_HEAP_MB, "it grows by at most %.0f MB".formatted(MOST_HEAP_MB));
    }

    private void checkRefusals(String id) {
        Map<Integer, PlantedFault> missing = new HashMap<>(sheet.planted());
        int wrong = 0;
        String cursor = "";
        do {
            JsonNode page = api.get("/import-jobs/" + id + "/rows?outcome=rejected&limit=100" + cursor);
            for (JsonNode row : page.path("items")) {
                PlantedFault planted = missing.remove(row.path("row").asInt());
                JsonNode error = row.path("errors").path(0);
                boolean right = planted != null
                        && row.path("errors").size() == 1
                        && error.path("pointer").asText().equals(planted.pointer())
                        && error.path("code").asText().equals(planted.code())
                        && error.path("heading").asText("").equals(planted.heading());
                if (!right && ++wrong <= 5) {
                    System.out.println("  reported wrongly: " + row + ", planted: " + planted);
                }
            }
            cursor = next(page);
        } while (cursor != null);
        System.out.printf(
                "planted faults %d, reported wrongly or too much %d, not reported %d%n",
                sheet.planted().size(), wrong, missing.size());
        expect(wrong == 0 && missing.isEmpty(), "each planted fault is reported on its row and field, nothing else");
    }

    /** The publisher's own delta read: what is really there. */
    private void checkRecords() {
        Set<String> ids = new HashSet<>();
        int read = 0;
        String cursor = "";
        do {
            JsonNode page = api.get("/achievements?limit=100" + cursor);
            for (JsonNode record : page.path("items")) {
                if (record.path("externalId").asText().startsWith("DRILL-")) {
                    ids.add(record.path("externalId").asText());
                    read++;
                }
            }
            cursor = next(page);
        } while (cursor != null);
        System.out.printf("records there %d, different ids %d, good rows %d%n", read, ids.size(), sheet.good());
        expect(read == sheet.good() && ids.size() == sheet.good(), "every good row is there exactly once");
    }

    private void hostile(int files) throws IOException, InterruptedException {
        new DrillOrganisation(where).university(api);
        Map<String, Double> slowest = new TreeMap<>();
        double[] seconds = new double[files];
        int taken = 0;
        int byRow = 0;
        for (int i = 0; i < files; i++) {
            HostileFile file = HostileFiles.make(i);
            Path path = Files.write(folder.resolve("import-drill.hostile"), file.content());
            long start = System.nanoTime();
            Api.Answer answer = api.upload("/import-jobs", Map.of("type", "achievement"), file.name(), path);
            boolean refused = answer.status() >= 400 && answer.status() < 500;
            if (file.byRow() && answer.status() == 202) {
                JsonNode job = watch(answer.body().path("id").asText(), Integer.MAX_VALUE);
                JsonNode summary = job.path("summary");
                refused = summary.path("rejected").asInt()
                        == job.path("progress").path("total").asInt();
                byRow++;
            }
            seconds[i] = since(start);
            slowest.merge(file.name(), seconds[i], Math::max);
            if (!refused && ++taken <= 5) {
                System.out.println("  not refused: " + file.name() + " " + answer);
            }
        }
        Arrays.sort(seconds);
        System.out.printf(
                "hostile files %d (%d refused row by row), taken %d, median %.3f s, slowest %.3f s%n",
                files, byRow, taken, seconds[files / 2], seconds[files - 1]);
        slowest.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
                .limit(5)
                .forEach(e -> System.out.printf("  %-24s %.3f s%n", e.getKey(), e.getValue()));
        expect(taken == 0, "every hostile file is refused");
        expect(seconds[files - 1] <= MOST_SECONDS, "each within 2 s");
        expect(job(null) != null, "the application still answers");
    }

    /** Polls until that many rows are done or the job has ended, and samples the heap now and then. */
    private JsonNode watch(String id, int rows) throws IOException, InterruptedException {
        Progress progress = new Progress("import", sheet.rows());
        long start = System.nanoTime();
        int shown = 0;
        for (int round = 1; since(start) < PATIENCE_SECONDS; round++) {
            JsonNode job = job(id);
            int done = job.path("progress").path("done").asInt();
            if (job.path("progress").path("total").asInt() == sheet.rows()) {
                progress.add(done - shown);
                shown = done;
            }
            boolean ended = !job.path("state").asText().matches("queued|running");
            if (ended || done >= rows) {
                return job;
            }
            if (round % 25 == 0) {
                heap.sample();
            }
            Thread.sleep(200);
        }
        throw new IllegalStateException("the job has not ended after " + PATIENCE_SECONDS + " s");
    }

    private JsonNode job(String id) {
        return api.get(id == null ? "/import-jobs?limit=1" : "/import-jobs/" + id);
    }

    private static String next(JsonNode page) {
        return page.hasNonNull("nextCursor")
                ? "&cursor=" + URLEncoder.encode(page.path("nextCursor").asText(), StandardCharsets.UTF_8)
                : null;
    }

    private void expect(boolean holds, String what) {
        System.out.println((holds ? "  ok      " : "  FAILED  ") + what);
        failed |= !holds;
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
