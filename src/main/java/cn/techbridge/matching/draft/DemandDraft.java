package cn.techbridge.matching.draft;

import cn.techbridge.demand.DemandSheet;
import java.util.List;

/**
 * A demand made of a problem in plain words.
 *
 * @param sheet can be posted as it is
 * @param inferred pointers of its fields that were not given but guessed
 * @param questions at most three, the most useful first
 */
public record DemandDraft(DemandSheet sheet, Elements elements, List<String> inferred, List<Question> questions) {}
