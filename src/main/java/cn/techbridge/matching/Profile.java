package cn.techbridge.matching;

import java.util.Map;

/** A version of the engine: how many of the 100 points each criterion may give or take. */
record Profile(String id, Map<String, Double> weights, int[] levelFrom) {
    static final Profile FIRST = new Profile(
            "2026.1",
            Map.of(
                    "title", 45.0,
                    "text", 35.0,
                    "field", 8.0,
                    "indicators", 12.0,
                    "trl", 6.0,
                    "mode", 3.0,
                    "price", 3.0,
                    "region", 3.0,
                    "notWanted", 30.0),
            new int[] {0, 30, 42, 58});

    double weight(String criterion) {
        return weights.getOrDefault(criterion, 0.0);
    }

    /** 1 无, 2 弱, 3 较强, 4 强相关. */
    int level(int score) {
        int level = 1;
        for (int i = 1; i < levelFrom.length; i++) {
            if (score >= levelFrom[i]) {
                level = i + 1;
            }
        }
        return level;
    }
}
