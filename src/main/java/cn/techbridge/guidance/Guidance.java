package cn.techbridge.guidance;

import cn.techbridge.search.RelatedSearch.Related;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** The answers: each record with its score and by what it was found (text, field, industry, region, beneficiary). */
final class Guidance {
    private Guidance() {}

    record Experts(List<Item> items) {
        record Item(ObjectNode expert, double score, List<String> because) {}

        static Experts of(List<Related> found) {
            return new Experts(found.stream()
                    .map(one -> new Item(one.card(), one.score(), one.because()))
                    .toList());
        }
    }

    record Policies(List<Item> items) {
        record Item(ObjectNode policy, double score, List<String> because) {}

        static Policies of(List<Related> found) {
            return new Policies(found.stream()
                    .map(one -> new Item(one.card(), one.score(), one.because()))
                    .toList());
        }
    }
}
