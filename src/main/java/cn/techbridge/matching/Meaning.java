package cn.techbridge.matching;

import cn.techbridge.matching.vectors.HttpTextEncoder;
import cn.techbridge.matching.vectors.TextEncoder;
import cn.techbridge.platform.Problem;
import cn.techbridge.search.SearchKind;
import cn.techbridge.search.VectorIndex;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Listings near in meaning, where the site has an encoder; an encoder that fails is as good as none for that moment. */
@ApplicationScoped
class Meaning {
    private static final Logger LOG = Logger.getLogger(Meaning.class);

    private final Optional<TextEncoder> encoder;
    private final VectorIndex index;

    Meaning(EncoderSettings settings, VectorIndex index) {
        this.index = index;
        this.encoder = settings.url()
                .map(url -> new HttpTextEncoder(new HttpTextEncoder.Settings(
                        url,
                        settings.model(),
                        settings.key(),
                        settings.dimensions(),
                        settings.batch(),
                        settings.timeout())));
    }

    boolean isUsed() {
        return encoder.isPresent();
    }

    /** True when the encoder is new here, so that every listing of the kind must be encoded. */
    boolean open(SearchKind kind) {
        return encoder.isPresent()
                && index.open(kind, encoder.get().id(), encoder.get().dimensions());
    }

    /**
     * @throws IllegalArgumentException when one of the texts or vectors is refused
     * @throws UncheckedIOException when the encoder or the index fails: nothing is taken as kept
     */
    void keep(SearchKind kind, Map<UUID, String> texts, Collection<UUID> gone) {
        TextEncoder used = encoder.orElseThrow();
        List<UUID> ids = List.copyOf(texts.keySet());
        float[][] vectors = used.encode(ids.stream().map(texts::get).toList());
        Map<UUID, float[]> byId = new HashMap<>();
        for (int i = 0; i < vectors.length; i++) {
            byId.put(ids.get(i), vectors[i]);
        }
        index.write(kind, used.id(), byId, gone);
        index.refresh(kind, used.id());
    }

    /** Nearest first; none without an encoder. */
    List<UUID> nearest(SearchKind kind, String text, int size) {
        if (encoder.isEmpty()) {
            return List.of();
        }
        try {
            float[] vector = encoder.get().encode(List.of(text))[0];
            return index.nearest(kind, encoder.get().id(), vector, size);
        } catch (UncheckedIOException | IllegalArgumentException | Problem failed) {
            LOG.warnf("No candidates by meaning: %s", failed.getMessage());
            return List.of();
        }
    }
}
