package cn.techbridge.search.evaluation;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** The same queries typed cleanly and otherwise. */
record Robustness(Measured clean, Measured changed) {

    /** Share of the clean queries' MRR that is kept. */
    double kept() {
        return changed.mrr() / clean.mrr();
    }

    double kept(boolean choosing) {
        return changed.mrr(choosing) / clean.mrr(choosing);
    }

    double keptByDefault() {
        return Figures.mrr(changed.theirs()) / Figures.mrr(clean.theirs());
    }

    double[] interval() {
        return Figures.interval(
                clean.ours().length,
                drawn -> Figures.mrr(Figures.pick(changed.ours(), drawn))
                        / Figures.mrr(Figures.pick(clean.ours(), drawn)));
    }

    ObjectNode json() {
        ObjectNode node = changed.json();
        node.put("cleanMrr10", clean.mrr()).put("kept", kept()).putPOJO("keptCi", interval());
        node.put("keptChoosing", kept(true)).put("keptOther", kept(false)).put("multiMatchKept", keptByDefault());
        return node;
    }
}
