package cn.techbridge.matching;

import cn.techbridge.matching.engine.Knowledge;
import cn.techbridge.matching.engine.ProfileFile;
import cn.techbridge.matching.engine.TextModel;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;

/**
 * A version of the engine: the trained model of the texts and what structure adds to it.
 *
 * @param file both models and where they come from
 * @param model the one in use
 * @param levelFrom the lowest exact score of each level
 * @param young the same profile for a site that has not yet learned vectors; null if this is it
 */
record Profile(ProfileFile file, TextModel model, double[] levelFrom, Profile young) {
    static final Profile SHIPPED = of(read());

    private static ProfileFile read() {
        try (InputStream in = Profile.class.getResourceAsStream("/matching/profile.json")) {
            return new ObjectMapper().readValue(in, ProfileFile.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static Profile of(ProfileFile file) {
        return of(file, file.model(), of(file, file.withoutVectors(), null));
    }

    private static Profile of(ProfileFile file, TextModel model, Profile young) {
        double[] levelFrom = IntStream.rangeClosed(1, 4)
                .mapToDouble(level -> level == 1 ? 0 : model.scoreFrom(level))
                .toArray();
        return new Profile(file, model, levelFrom, young);
    }

    String id() {
        return file.id();
    }

    /** Its model for a site that has, or has not yet, learned vectors. */
    Profile with(Knowledge knowledge) {
        return knowledge.hasVectors() || young == null ? this : young;
    }

    /** What a structured criterion adds to the fit, or takes from it, at most. */
    double weight(String criterion) {
        return file.structure().getOrDefault(criterion, 0.0);
    }

    /** 1 无, 2 弱, 3 较强, 4 强相关. */
    int level(double score) {
        int level = 1;
        for (int i = 1; i < levelFrom.length; i++) {
            if (score >= levelFrom[i]) {
                level = i + 1;
            }
        }
        return level;
    }
}
