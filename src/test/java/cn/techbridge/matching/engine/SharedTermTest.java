package cn.techbridge.matching.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class SharedTermTest {

    @Test
    void joinsNeighbouringUnitsIntoOneStretchWithItsPlaces() {
        assertEquals(
                List.of(new SharedTerm("节水灌溉", 3, 7, 0, 4), new SharedTerm("PM2.5", 10, 15, 7, 12)),
                SharedTerm.of("农田的节水灌溉装置，pm2.5", "节水灌溉方法和PM2.5"));
    }

    @Test
    void findsNothingWhereNothingIsShared() {
        assertEquals(List.of(), SharedTerm.of("节水灌溉", "高温合金"));
    }
}
