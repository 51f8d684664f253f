package cn.techbridge.tools.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueriesTest {
    @Test
    void queriesAreDistinctAndTheSameEveryTime(@TempDir Path dir) throws IOException {
        Path catalogue = Path.of("src/demo/catalogue/achievements-10.jsonl");
        List<String> queries = Queries.of(List.of(catalogue), 100);
        assertEquals(100, new HashSet<>(queries).size());
        assertEquals(queries, Queries.of(List.of(catalogue), 100));
        long short2 = queries.stream().filter(query -> query.length() == 2).count();
        assertTrue(short2 > 10 && short2 < 50, short2 + " of two characters");
        assertTrue(queries.stream().noneMatch(query -> query.contains("{{")));
    }

    @Test
    void keywordsMayBeAListOrATextWithCommas(@TempDir Path dir) throws IOException {
        Path file = Files.writeString(dir.resolve("texts.jsonl"), """
                {"keywords":"吡咯烷酮,洁齿,薄"}
                {"keywords":["近红外","纤维素"]}
                {"title":"none"}
                """);
        assertEquals(List.of(List.of("吡咯烷酮", "洁齿"), List.of("近红外", "纤维素")), Keywords.of(List.of(file)));
    }

    @Test
    void theFirstQueryIsAskedTwiceAsOftenAsTheSecond() {
        int[] order = Queries.zipf(1000, 100_000);
        double first = IntStream.of(order).filter(place -> place == 0).count();
        double second = IntStream.of(order).filter(place -> place == 1).count();
        assertEquals(2, first / second, 0.2);
        assertTrue(IntStream.of(order).allMatch(place -> place >= 0 && place < 1000));
    }
}
