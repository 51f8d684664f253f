package cn.techbridge.matching;

import cn.techbridge.demand.DemandSheet;
import cn.techbridge.matching.draft.Elements;
import java.util.List;

/**
 * What a problem in plain words becomes, and what fits it.
 *
 * @param draft can be posted as a demand as it is
 * @param inferred pointers of the draft's fields that were guessed
 */
record Preview(
        DemandSheet draft,
        Elements elements,
        List<String> inferred,
        List<QuestionView> questions,
        List<MatchView> items) {

    /** A question in the reader's language; options are codes that answer it, with their names. */
    record QuestionView(String pointer, String text, List<Option> options) {}

    record Option(String code, String label) {}
}
