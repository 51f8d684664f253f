package cn.techbridge.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import cn.techbridge.fuzz.Contract.Operation;
import cn.techbridge.fuzz.Wire.Shot;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Every operation of the contract by every role, for one's own, another's and no organisation: who is let through, who is refused, who
 * finds nothing. What is expected is {@code authorisation.tsv}; an operation without a row fails. Writes carry an old entity tag
 * where they take one, so that those who are let through are told 412 and nothing changes; strangers go first, and who comes after the one who removed a
 * record finds nothing.
 */
@QuarkusTest
class AuthorisationTest extends InTown {
    private static final Path TABLE = Path.of("src", "test", "resources", "authorisation.tsv");
    private static final Path SEEN = Path.of("target", "authorisation.tsv");

    /** What ends something, in this order; who works for whom comes last. */
    private static final List<String> ENDINGS = List.of(
            "POST .*/(withdraw|merge|close|end)",
            "DELETE /cases/.*",
            "POST /cases/.*/(decline|advance)",
            "POST /cases/.*/release",
            "POST /cases/.*/assign",
            "DELETE /achievements/.*/.*",
            "DELETE /(achievements|demands|experts|policies|broker-relations|privacy)/.*",
            "POST .*/erasures",
            "DELETE /brokers/.*",
            "DELETE /agencies/.*",
            "DELETE /organisations/.*");

    /**
     * Accounts by column. Without a number: whose the records are (their agency's head for agency-admin); 2: of another organisation;
     * 3: of none. university-demo is a machine; moderator, operator and auditor work for the platform.
     */
    static final Map<String, String> COLUMNS = columns();

    private static Map<String, String> columns() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("visitor", null);
        for (String column : List.of(
                "auditor", "moderator", "operator", "broker3", "broker2", "broker", "agency-admin2", "agency-admin")) {
            columns.put(column, column);
        }
        columns.put("enterprise3", "enterprise-demo-4");
        columns.put("enterprise2", "enterprise2");
        columns.put("enterprise", "enterprise");
        columns.put("publisher3", "university-demo-3");
        columns.put("publisher2", "publisher2");
        columns.put("publisher", "publisher");
        columns.put("machine2", "university-demo-2");
        columns.put("machine", "university-demo");
        return columns;
    }

    static String role(String column) {
        return column.replaceAll("\\d", "").replace("machine", "publisher");
    }

    @Test
    void everyCell() throws IOException {
        Map<String, List<String>> seen = seen();
        write(seen);
        Map<String, List<String>> expected = read();
        List<String> wrong = new ArrayList<>();
        seen.forEach((operation, statuses) -> {
            if (!expected.containsKey(operation)) {
                wrong.add(operation + " has no row in " + TABLE + "; seen: " + statuses);
                return;
            }
            List<String> columns = List.copyOf(COLUMNS.keySet());
            for (int i = 0; i < statuses.size(); i++) {
                if (!statuses.get(i).equals(expected.get(operation).get(i))) {
                    wrong.add("%s by %s: %s, not %s"
                            .formatted(
                                    operation,
                                    columns.get(i),
                                    statuses.get(i),
                                    expected.get(operation).get(i)));
                }
            }
        });
        Set<String> gone = new TreeSet<>(expected.keySet());
        gone.removeAll(seen.keySet());
        assertEquals(Set.of(), gone, "rows of operations that the contract does not have");
        assertEquals(List.of(), wrong, "as seen: " + SEEN);
    }

    private Map<String, List<String>> seen() {
        Requests requests = new Requests(pool, new SplittableRandom(1));
        Map<String, List<String>> seen = new LinkedHashMap<>();
        for (Operation operation : gentleFirst()) {
            List<String> row = new ArrayList<>();
            COLUMNS.forEach((column, account) -> {
                Shot shot = requests.valid(operation, account, true);
                if (operation.takes("If-Match")) {
                    shot = shot.with("If-Match", "\"999999\"");
                }
                row.add(outcome(wire.send(shot).status()));
            });
            seen.put(operation.toString(), row);
        }
        return seen;
    }

    /** Readings, changes, then what ends something, each before what it needs is gone. */
    private static List<Operation> gentleFirst() {
        List<Operation> operations = new ArrayList<>(Contract.operations());
        operations.sort(Comparator.comparing(
                        (Operation operation) -> !operation.method().equals("GET"))
                .thenComparing(operation -> IntStream.range(0, ENDINGS.size())
                        .filter(i -> operation.toString().matches(ENDINGS.get(i)))
                        .findFirst()
                        .orElse(-1)));
        return operations;
    }

    /** Let through means whatever is said about the content afterwards; a failure of ours is never right. */
    private static String outcome(int status) {
        return status == 401 || status == 403 || status == 404 || status >= 500 ? String.valueOf(status) : "in";
    }

    private static void write(Map<String, List<String>> rows) throws IOException {
        StringBuilder text = new StringBuilder("operation\t" + String.join("\t", COLUMNS.keySet()) + "\n");
        rows.forEach((operation, row) -> text.append(operation)
                .append('\t')
                .append(String.join("\t", row))
                .append('\n'));
        Files.createDirectories(SEEN.getParent());
        Files.writeString(SEEN, text);
    }

    static Map<String, List<String>> read() throws IOException {
        Map<String, List<String>> rows = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(TABLE).stream()
                .filter(line -> !line.startsWith("#"))
                .toList();
        assertEquals("operation\t" + String.join("\t", COLUMNS.keySet()), lines.getFirst(), "the columns of " + TABLE);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t");
            rows.put(cells[0], List.of(cells).subList(1, cells.length));
        }
        return rows;
    }
}
