package cn.techbridge.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.http.HttpHost;
import org.elasticsearch.client.Node;
import org.junit.jupiter.api.Test;

class EngineNodesTest {
    private static final List<HttpHost> THREE =
            Stream.of(9200, 9201, 9202).map(port -> new HttpHost("es", port)).toList();
    private final EngineNodes nodes =
            new EngineNodes(THREE.stream().map(Node::new).toList());

    private Set<Integer> portsOfTheNext(int requests) {
        return IntStream.range(0, requests)
                .mapToObj(i -> nodes.next().getPort())
                .collect(TreeSet::new, Set::add, Set::addAll);
    }

    @Test
    void everyNodeHasItsTurn() {
        assertEquals(Set.of(9200, 9201, 9202), portsOfTheNext(3));
    }

    @Test
    void aNodeThatIsGoneIsLeftOut() {
        nodes.rest(THREE.get(1));
        assertEquals(Set.of(9200, 9202), portsOfTheNext(6));
    }

    @Test
    void whenAllAreGoneTheyAreAskedNevertheless() {
        THREE.forEach(nodes::rest);
        assertEquals(Set.of(9200, 9201, 9202), portsOfTheNext(3));
    }

    @Test
    void everyNodeIsTriedAndASingleOneTwice() {
        assertEquals(3, nodes.tries());
        assertEquals(2, new EngineNodes(List.of(new Node(THREE.getFirst()))).tries());
    }

    @Test
    void theEngineIsToldWhoAsks() {
        Optional<String> none = Optional.empty();
        assertNull(EngineNodes.authorization(none, none, none));
        assertEquals(
                "Basic ZWxhc3RpYzpzZWNyZXQ=",
                EngineNodes.authorization(Optional.of("elastic"), Optional.of("secret"), none));
        assertEquals(
                "ApiKey abc",
                EngineNodes.authorization(Optional.of("elastic"), Optional.of("secret"), Optional.of("abc")));
    }
}
