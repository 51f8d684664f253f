package cn.techbridge.matching.draft;

import cn.techbridge.platform.Bilingual;
import java.util.List;

/**
 * Something that a demand does not say and that would help its matches.
 *
 * @param pointer the field that the answer belongs into
 * @param options codes to choose from, where the field has some
 */
public record Question(String pointer, Bilingual text, List<String> options) {}
