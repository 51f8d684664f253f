package cn.techbridge.matching.criteria;

import cn.techbridge.platform.Bilingual;
import java.util.List;

/** Whether one way of cooperation suits both. */
final class ModeCriterion implements Criterion {
    @Override
    public String name() {
        return "mode";
    }

    @Override
    public Bilingual label() {
        return Bilingual.of("合作方式", "cooperation mode");
    }

    @Override
    public Signal assess(Pair pair) {
        List<String> wanted = pair.demand().cooperationModes();
        List<String> have = pair.achievement().cooperationModes();
        if (wanted == null || wanted.isEmpty() || have == null || have.isEmpty()) {
            return Signal.neutral();
        }
        boolean agrees = wanted.stream().anyMatch(have::contains);
        return Signal.of(agrees ? 1 : -0.5, new Evidence("mode", String.join(",", wanted), String.join(",", have)));
    }
}
