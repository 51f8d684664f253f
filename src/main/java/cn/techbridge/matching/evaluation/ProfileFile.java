package cn.techbridge.matching.evaluation;

import cn.techbridge.matching.engine.TextModel;

/**
 * A versioned profile as it is stored, as JSON.
 *
 * @param trainedOn what it was trained on, for people
 * @param crossValidated how well models of its kind did on demands they had not seen
 */
public record ProfileFile(String id, String trainedOn, Summary crossValidated, TextModel model) {}
