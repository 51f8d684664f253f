package cn.techbridge.matching.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.matching.engine.ProfileFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class UnseenProfilesTest {
    private static final String TOPICS = "水泥钢铁电池医药光学轴承灌溉焊接纺织造纸";

    /** So many demands, each with a good and a poor achievement. */
    private static JudgedFiles files(int demands) {
        Map<String, JudgedFiles.Demand> byId = new LinkedHashMap<>();
        Map<String, String> titles = new LinkedHashMap<>();
        List<JudgedPair> pairs = new ArrayList<>();
        for (int i = 0; i < demands; i++) {
            String topic = TOPICS.charAt(i % TOPICS.length()) + "" + TOPICS.charAt((i * 7 + 3) % TOPICS.length());
            String title = topic + "改进" + i;
            byId.put("d" + i, new JudgedFiles.Demand("d" + i, title, ""));
            titles.put("good" + i, topic + "改进装置");
            titles.put("poor" + i, "数据平台" + i);
            pairs.add(new JudgedPair("d" + i, title, "good" + i, 3 + i % 2));
            pairs.add(new JudgedPair("d" + i, title, "poor" + i, 1 + i % 2));
        }
        return new JudgedFiles(byId, titles, pairs);
    }

    private static ProfileFile profile(List<String> groups) {
        return new ProfileFile("p", "", groups, null, Map.of(), null, null);
    }

    private static String title(JudgedFiles files, int demand) {
        return files.demands().get("d" + demand).title();
    }

    @Test
    void aProfileThatHasSeenNoneIsMeasuredItself() {
        JudgedFiles files = files(3);
        ProfileFile profile = profile(List.of("0"));
        UnseenProfiles profiles = UnseenProfiles.of(profile, files, files.knowledge());
        assertSame(profile, profiles.of(title(files, 0)));
        assertEquals(Set.of(), profiles.leftOut());
    }

    @Test
    void whatItHasSeenIsJudgedByModelsThatHaveNot() {
        JudgedFiles files = files(24);
        ProfileFile profile = profile(files(2).groups());
        UnseenProfiles profiles = UnseenProfiles.of(profile, files, files.knowledge());
        assertEquals(
                Set.of(title(files, 0), title(files, 1)), profiles.trained().keySet());
        assertNotSame(profile, profiles.of(title(files, 0)));
        assertFalse(profiles.isMeasuredOn(title(files, 0)));
        assertSame(profile, profiles.of(title(files, 2)));
        assertTrue(profiles.isMeasuredOn(title(files, 2)));
        assertTrue(profiles.explained(files).contains("2 of these 24 titles"), profiles.explained(files));
    }

    @Test
    void withFewTitlesWhatItHasSeenIsLeftOut() {
        JudgedFiles files = files(3);
        UnseenProfiles some = UnseenProfiles.of(profile(files(1).groups()), files, files.knowledge());
        assertEquals(Set.of(title(files, 0)), some.leftOut());
        ProfileFile all = profile(files.groups());
        assertThrows(IllegalArgumentException.class, () -> UnseenProfiles.of(all, files, files.knowledge()));
    }
}
