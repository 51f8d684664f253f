package cn.techbridge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.techbridge.platform.Problem;
import cn.techbridge.platform.ProblemType;
import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.json.jackson.JacksonJsonpMapper;
import co.elastic.clients.transport.rest_client.RestClientTransport;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.http.HttpHost;
import org.elasticsearch.client.RestClient;
import org.junit.jupiter.api.Test;

/** An engine that takes connections and never says a word, as a frozen one does. */
class SilentEngineTest {
    private final AtomicInteger asked = new AtomicInteger();
    private final List<Socket> open = new ArrayList<>();

    private void accept(ServerSocket server) {
        try {
            while (true) {
                open.add(server.accept());
                asked.incrementAndGet();
            }
        } catch (IOException closed) {
            // the test is over
        }
    }

    @Test
    void searchesAreRefusedAndSoonWithoutAskingTheEngineAtAll() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                RestClient client = RestClient.builder(
                                new HttpHost(InetAddress.getLoopbackAddress(), server.getLocalPort()))
                        .build()) {
            Thread.ofPlatform().daemon().start(() -> accept(server));
            AtomicInteger seconds = new AtomicInteger();
            EngineBreaker breaker = new EngineBreaker(seconds::get); // time stands still
            IndexCatalogue catalogue = new IndexCatalogue(
                    new ElasticsearchClient(new RestClientTransport(client, new JacksonJsonpMapper())),
                    ScriptedSettings.patientFor(100));
            EngineCalls engine = new EngineCalls(client, catalogue, breaker, ScriptedSettings.patientFor(100));
            for (int i = 0; i < 10; i++) {
                Problem refused = assertThrows(
                        Problem.class, () -> engine.searchIn("silent", JsonNodeFactory.instance.objectNode()));
                assertEquals(ProblemType.UNAVAILABLE, refused.type());
            }
            assertEquals(3, asked.get(), "only the first three waited for it");
        } finally {
            for (Socket socket : open) {
                socket.close();
            }
        }
    }
}
