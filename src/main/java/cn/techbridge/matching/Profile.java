package cn.techbridge.matching;

import cn.techbridge.matching.engine.Knowledge;
import cn.techbridge.matching.engine.ProfileFile;
import cn.techbridge.matching.engine.TextModel;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A version of the engine: the trained model of the texts and what structure adds to it.
 *
 * @param structure what each structured criterion adds to the fit, or takes from it, at most
 * @param levelFrom the lowest score of each level
 */
record Profile(String id, TextModel model, Map<String, Double> structure, int[] levelFrom) {
    private static final ProfileFile FILE = read("/matching/profile.json");
    static final Profile SHIPPED = of(FILE, FILE.model());
    /** Serves until the site has learned vectors. */
    static final Profile BEFORE_VECTORS = of(FILE, FILE.withoutVectors());

    private static ProfileFile read(String resource) {
        try (InputStream in = Profile.class.getResourceAsStream(resource)) {
            return new ObjectMapper().readValue(in, ProfileFile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Profile of(ProfileFile file, TextModel model) {
        int[] levelFrom = IntStream.rangeClosed(1, 4)
                .map(level -> level == 1 ? 0 : (int) Math.round(model.scoreFrom(level)))
                .toArray();
        return new Profile(file.id(), model, file.structure(), levelFrom);
    }

    static Profile with(Knowledge knowledge) {
        return knowledge.hasVectors() ? SHIPPED : BEFORE_VECTORS;
    }

    double weight(String criterion) {
        return structure.getOrDefault(criterion, 0.0);
    }

    /** 1 无, 2 弱, 3 较强, 4 强相关. */
    int level(int score) {
        int level = 1;
        for (int i = 1; i < levelFrom.length; i++) {
            if (score >= levelFrom[i]) {
                level = i + 1;
            }
        }
        return level;
    }
}
