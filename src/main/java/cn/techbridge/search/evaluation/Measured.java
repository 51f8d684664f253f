package cn.techbridge.search.evaluation;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** The ranks that one set of queries got from the product and from the engine's default. */
record Measured(String name, List<Query> queries, int[] ours, int[] theirs) {

    double mrr() {
        return Figures.mrr(ours);
    }

    /** Mean reciprocal rank over one half only. */
    double mrr(boolean choosing) {
        return Figures.mrr(Figures.pick(ours, half(choosing)));
    }

    int[] half(boolean choosing) {
        return IntStream.range(0, queries.size())
                .filter(i -> queries.get(i).isOfChoosingHalf() == choosing)
                .toArray();
    }

    double[] interval(int[] ranks, ToDoubleFunction<int[]> figure) {
        return Figures.interval(ranks.length, drawn -> figure.applyAsDouble(Figures.pick(ranks, drawn)));
    }

    /** Gain in MRR over the default, on the same queries. */
    double[] gainInterval() {
        return Figures.interval(
                ours.length,
                drawn -> Figures.mrr(Figures.pick(ours, drawn)) - Figures.mrr(Figures.pick(theirs, drawn)));
    }

    ObjectNode json() {
        ObjectNode node = new ObjectMapper().createObjectNode().put("set", name).put("queries", queries.size());
        figures(node.putObject("product"), ours);
        figures(node.putObject("multiMatch"), theirs);
        node.put("gainMrr10", mrr() - Figures.mrr(theirs)).putPOJO("gainCi", gainInterval());
        node.putObject("halves").put("choosingMrr10", mrr(true)).put("otherMrr10", mrr(false));
        return node;
    }

    private void figures(ObjectNode node, int[] ranks) {
        node.put("mrr10", Figures.mrr(ranks)).putPOJO("mrr10Ci", interval(ranks, Figures::mrr));
        node.put("recall10", Figures.recall(ranks)).putPOJO("recall10Ci", interval(ranks, Figures::recall));
    }
}
