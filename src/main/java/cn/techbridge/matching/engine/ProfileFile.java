package cn.techbridge.matching.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * A versioned profile as it is stored, as JSON.
 *
 * @param trainedOn what the text model was trained on, for people
 * @param groups short hashes of the demand titles it was trained on, so that an evaluation can tell
 * @param crossValidated how well models of its kind did on demands they had not seen
 * @param structure what each structured criterion adds to the fit at most; set by hand, for no judged pair has structure
 * @param withoutVectors the model of a site that has too few texts for vectors
 */
public record ProfileFile(
        String id,
        String trainedOn,
        List<String> groups,
        JsonNode crossValidated,
        Map<String, Double> structure,
        TextModel model,
        TextModel withoutVectors) {

    /** The same with another model in both places. */
    public ProfileFile with(TextModel other) {
        return new ProfileFile(id, trainedOn, groups, crossValidated, structure, other, other);
    }
}
