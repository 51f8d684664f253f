package cn.techbridge.matching.engine;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * A versioned profile as it is stored, as JSON.
 *
 * @param trainedOn what the text model was trained on, for people
 * @param crossValidated how well models of its kind did on demands they had not seen
 * @param structure what each structured criterion adds to the fit at most; set by hand, for no judged pair has structure
 */
public record ProfileFile(
        String id, String trainedOn, JsonNode crossValidated, Map<String, Double> structure, TextModel model) {}
