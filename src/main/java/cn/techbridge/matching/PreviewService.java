package cn.techbridge.matching;

import cn.techbridge.demand.DemandFacts;
import cn.techbridge.demand.DemandSheet;
import cn.techbridge.matching.draft.DemandDraft;
import cn.techbridge.matching.draft.Drafting;
import cn.techbridge.matching.draft.Neighbour;
import cn.techbridge.matching.draft.Question;
import cn.techbridge.platform.RequestCheck;
import cn.techbridge.taxonomy.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Drafts a demand from a problem in plain words and matches it; nothing is stored. */
@ApplicationScoped
class PreviewService {
    private static final int PREVIEWED = 20;
    /** What the words alone rank lower is not lifted among the best by what the draft adds. */
    private static final int RECONSIDERED = 60;

    private static final Comparator<Assessment> BEST_FIRST =
            Comparator.comparingDouble(Assessment::exact).reversed();

    private final CandidatePairs pairs;
    private final Drafting drafting;
    private final MatchViews views;
    private final CodeLists lists;
    private final RequestCheck check;

    PreviewService(CandidatePairs pairs, Drafting drafting, MatchViews views, CodeLists lists, RequestCheck check) {
        this.pairs = pairs;
        this.drafting = drafting;
        this.views = views;
        this.lists = lists;
        this.check = check;
    }

    @Transactional
    Preview preview(PreviewRequest request, Locale locale) {
        check.require(request);
        DemandSheet begun = drafting.begin(request.start());
        List<Assessment> near = pairs.forDemand(DemandFacts.of(begun), List.of()).stream()
                .sorted(BEST_FIRST)
                .toList();
        DemandDraft draft = drafting.complete(
                request.start(),
                begun,
                near.stream()
                        .map(pair -> new Neighbour(pair.achievement(), pair.exact()))
                        .toList());
        DemandFacts demand = DemandFacts.of(draft.sheet());
        return new Preview(
                draft.sheet(),
                draft.elements(),
                draft.inferred(),
                draft.questions().stream()
                        .map(question -> view(question, locale))
                        .toList(),
                near.stream()
                        .limit(RECONSIDERED)
                        .map(pair -> pairs.of(demand, pair.achievement()))
                        .sorted(BEST_FIRST)
                        .limit(PREVIEWED)
                        .map(pair -> views.of(pair, locale))
                        .toList());
    }

    private Preview.QuestionView view(Question question, Locale locale) {
        return new Preview.QuestionView(
                question.pointer(),
                question.text().in(locale),
                question.options().stream()
                        .map(code -> new Preview.Option(code, label(question, code, locale)))
                        .toList());
    }

    private String label(Question question, String code, Locale locale) {
        return question.pointer().equals("/fieldCodes")
                ? lists.get("high-tech-fields").label(code, locale)
                : lists.get("trl").label(code, locale);
    }
}
