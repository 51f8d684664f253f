package cn.techbridge.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.http.HttpHost;
import org.elasticsearch.client.Node;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.Test;

/** The short form of {@code scripts/fuzz}: every operation and every status that the contract declares, then chance with a fixed seed. */
@QuarkusTest
class FuzzTest extends TownTest {
    private static final long SEED = 20_261_128;
    private static final int REQUESTS = 6_000;
    private static final int CONNECTIONS = 20;

    @Inject
    AgroalDataSource database;

    @Inject
    RestClient engine;

    @Test
    void nothingFailsNothingLeaksAndEveryDeclaredStatusIsMet() throws IOException {
        Fuzzer fuzzer = new Fuzzer(wire, pool);
        Directed directed = new Directed(fuzzer, wire, pool, SEED);
        cutOff(directed);
        directed.run("broker8");
        fuzzer.run(REQUESTS, 4, SEED);
        Set<String> missing = fuzzer.coverage().missing(fuzzer.operations());
        Files.writeString(
                Path.of("target", "fuzz-coverage.tsv"), fuzzer.coverage().table(fuzzer.operations()));
        Files.writeString(Path.of("target", "fuzz-faults.txt"), LongFuzz.told(fuzzer.faults()));
        Files.write(Path.of("target", "fuzz-missing.txt"), missing);
        assertEquals("", LongFuzz.told(fuzzer.faults()));
        assertEquals(Set.of(), missing);
    }

    /** Database and search engine do not answer; once for every operation. */
    private void cutOff(Directed directed) {
        List<Node> nodes = engine.getNodes();
        List<Connection> held = new ArrayList<>();
        try {
            engine.setNodes(List.of(new Node(new HttpHost("127.0.0.1", 1))));
            while (held.size() < CONNECTIONS) {
                held.add(database.getConnection());
            }
            directed.onceEach();
        } catch (SQLException others) {
            directed.onceEach();
        } finally {
            engine.setNodes(nodes);
            held.forEach(FuzzTest::close);
        }
    }

    private static void close(Connection connection) {
        try {
            connection.close();
        } catch (SQLException gone) {
            throw new IllegalStateException(gone);
        }
    }
}
