package cn.techbridge.taxonomy;

import java.util.List;
import java.util.Set;

/** How near two places of the region list (GB/T 2260) are to each other, nearest first. */
public enum RegionRelation {
    SAME_DISTRICT,
    SAME_CITY,
    /** Both in Beijing, Tianjin or Hebei. */
    JING_JIN_JI,
    OTHER;

    private static final Set<String> MUNICIPALITIES = Set.of("110000", "120000", "310000", "500000");
    private static final Set<String> CAPITAL_AREA = Set.of("110000", "120000", "130000");

    /** An unknown code is near nothing; a province as such is one place, but no city. */
    public static RegionRelation of(CodeList regions, String a, String b) {
        List<String> first = codes(regions, a);
        List<String> second = codes(regions, b);
        if (first.isEmpty() || second.isEmpty()) {
            return OTHER;
        }
        String city = city(first);
        if (city != null && city.equals(city(second))) {
            return a.equals(b) && !a.equals(city) ? SAME_DISTRICT : SAME_CITY;
        }
        boolean capitalArea = CAPITAL_AREA.contains(first.getFirst()) && CAPITAL_AREA.contains(second.getFirst());
        return capitalArea ? JING_JIN_JI : OTHER;
    }

    /** A municipality is a city itself; elsewhere cities stand on the second level. */
    private static String city(List<String> path) {
        if (MUNICIPALITIES.contains(path.getFirst())) {
            return path.getFirst();
        }
        return path.size() > 1 ? path.get(1) : null;
    }

    private static List<String> codes(CodeList regions, String code) {
        return regions.path(code).stream().map(CodeList.Entry::code).toList();
    }
}
