package cn.techbridge.matching.criteria;

import cn.techbridge.taxonomy.CodeLists;
import java.time.Clock;
import java.util.List;

/** All structured criteria, in the order in which they are explained; their weights stand in the profile under the same names. */
public final class Criteria {
    private Criteria() {}

    public static List<Criterion> all(CodeLists lists, OwnerRecords owners, Clock clock) {
        return List.of(
                new FieldCriterion(lists.get("high-tech-fields")),
                new IndustryCriterion(lists.get("industries")),
                new IpcCriterion(),
                new IndicatorsCriterion(),
                new TrlCriterion(),
                new ModeCriterion(),
                new PriceCriterion(),
                new IpCriterion(clock),
                new RegionCriterion(lists.get("regions")),
                new FreshnessCriterion(clock),
                new EvaluationCriterion(clock),
                new ResponseCriterion(owners),
                new NotWantedCriterion());
    }
}
