package cn.techbridge.matching;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.matching.criteria.Criteria;
import cn.techbridge.matching.criteria.Criterion;
import cn.techbridge.taxonomy.CodeLists;
import java.time.Clock;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ProfileTest {
    @Test
    void levelsFollowTheProfilesThresholds() {
        assertEquals(1, Profile.SHIPPED.level(0));
        assertEquals(4, Profile.SHIPPED.level(100));
        int last = 1;
        for (int score = 0; score <= 100; score++) {
            assertTrue(Profile.SHIPPED.level(score) >= last);
            last = Profile.SHIPPED.level(score);
        }
    }

    @Test
    void everyStructuredCriterionHasAWeight() {
        assertEquals(
                Criteria.all(new CodeLists(), organisation -> Optional.empty(), Clock.systemUTC()).stream()
                        .map(Criterion::name)
                        .collect(Collectors.toCollection(TreeSet::new)),
                new TreeSet<>(Profile.SHIPPED.file().structure().keySet()));
    }
}
