package cn.techbridge.matching;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import cn.techbridge.matching.vectors.HttpTextEncoder;
import cn.techbridge.matching.vectors.HttpTextEncoder.Settings;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpTextEncoderTest {
    private final EncoderServer server = new EncoderServer();

    @BeforeEach
    void up() {
        server.start();
    }

    @AfterEach
    void down() {
        server.stop();
    }

    private HttpTextEncoder encoder(String key, int dimensions) {
        return new HttpTextEncoder(new Settings(
                URI.create(server.url()), "small", Optional.ofNullable(key), dimensions, 2, Duration.ofSeconds(5)));
    }

    @Test
    void everyTextGetsItsOwnVectorWhateverTheOrderOfTheAnswer() {
        HttpTextEncoder encoder = encoder("a-key", EncoderServer.DIMENSIONS);
        float[][] together = encoder.encode(List.of("污泥减量", "刀具涂层", "石墨烯膜"));
        assertEquals(2, server.asked.get());
        assertArrayEquals(encoder.encode(List.of("刀具涂层"))[0], together[1], 1e-6f);
        assertArrayEquals(encoder.encode(List.of("石墨烯膜"))[0], together[2], 1e-6f);
    }

    @Test
    void vectorsHaveUnitLength() {
        float[] vector = encoder("a-key", EncoderServer.DIMENSIONS).encode(List.of("刀具涂层"))[0];
        double length = 0;
        for (float value : vector) {
            length += value * value;
        }
        assertEquals(1, length, 1e-5);
    }

    @Test
    void aBusyEndpointIsAskedOnceMore() {
        server.failing.set(503);
        assertThrows(
                UncheckedIOException.class,
                () -> encoder("a-key", EncoderServer.DIMENSIONS).encode(List.of("刀具涂层")));
        assertEquals(2, server.asked.get());
    }

    @Test
    void aWrongKeyOrAnotherModelsVectorsAreRefused() {
        assertThrows(
                UncheckedIOException.class,
                () -> encoder("wrong", EncoderServer.DIMENSIONS).encode(List.of("刀具涂层")));
        assertThrows(UncheckedIOException.class, () -> encoder("a-key", 32).encode(List.of("刀具涂层")));
    }
}
