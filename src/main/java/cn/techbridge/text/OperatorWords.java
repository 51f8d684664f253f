package cn.techbridge.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The signs and words that say how a number bounds, before it ({@code 不低于95%}) or behind it ({@code 95%以上}). */
final class OperatorWords {

    /** A word found beside a number; {@code op} is null for words whose direction depends on what is measured. */
    record Found(String word, Operator op) {}

    private static final Map<Operator, String> BEFORE = new LinkedHashMap<>();
    private static final Map<Operator, String> BEHIND = new LinkedHashMap<>();

    static {
        BEFORE.put(
                Operator.GE,
                "≥ ≧ >= => ⩾ 不低于 不小于 不少于 不得低于 不得小于 不得少于 大于等于 大于或等于 高于或等于 至少 至少达到 最低 提高到 提升到 提高至 提升至 增至" + " 增加到 高达");
        BEFORE.put(
                Operator.LE,
                "≤ ≦ <= =< ⩽ 不高于 不大于 不超过 不多于 不得高于 不得大于 不得超过 小于等于 小于或等于 低于或等于 至多 最多 降低到 降低至 降至 降到 缩短到 缩短至"
                        + " 减少到 减少至 减至 压缩到 压缩至 低至");
        BEFORE.put(Operator.GT, "> 大于 高于 超过 超 多于 突破");
        BEFORE.put(Operator.LT, "< 小于 低于 少于 不足 不到 短于");
        BEFORE.put(Operator.EQ, "= 等于 为 是 仅为 仅 :");
        BEFORE.put(Operator.APPROX, "≈ ~ 约 约为 大约 接近 近 平均约");
        BEHIND.put(Operator.GE, "以上 及以上 或以上 或更高");
        BEHIND.put(Operator.LE, "以下 及以下 或以下 以内 之内 或更低");
        BEHIND.put(Operator.APPROX, "左右 上下");
    }

    private static final String DEPENDS = "控制在 控制到 优于 好于 达到 可达到 达 可达 达到了 要求达到";
    private static final List<Found> BEFORE_WORDS = words(BEFORE, DEPENDS);
    private static final List<Found> BEHIND_WORDS = words(BEHIND, "");
    private static final List<String> LESS_IS_BETTER = List.of(
            "误差", "偏差", "粗糙度", "损耗", "能耗", "功耗", "电耗", "成本", "噪声", "延迟", "时延", "分辨率", "精度", "公差", "漏电", "排放", "磨损",
            "失效率", "误报", "漏检", "孔隙率", "残留", "检出限", "时间", "周期", "降低", "减少", "下降");

    private OperatorWords() {}

    /** The operator that ends at {@code end}, longest first, or null. */
    static Found before(String text, int end) {
        return BEFORE_WORDS.stream()
                .filter(word -> text.startsWith(word.word(), end - word.word().length()))
                .findFirst()
                .orElse(null);
    }

    /** The operator that starts at {@code start}, longest first, or null. */
    static Found behind(String text, int start) {
        return BEHIND_WORDS.stream()
                .filter(word -> text.startsWith(word.word(), start))
                .findFirst()
                .orElse(null);
    }

    /**
     * Reads "达到" and "优于": at least, but at most where less is better; "降低达30%" asks for at least that much less. "控制在" bounds
     * only what should be small; elsewhere it is a set point.
     */
    static Operator better(String word, String name, String unit) {
        boolean less = LESS_IS_BETTER.stream().anyMatch(name::contains);
        boolean change = "%".equals(unit) && (name.endsWith("降低") || name.endsWith("减少") || name.endsWith("下降"));
        boolean share = "%".equals(unit) && name.contains("精度");
        if (less && !change && !share) {
            return Operator.LE;
        }
        return word.startsWith("控制") ? Operator.EQ : Operator.GE;
    }

    private static List<Found> words(Map<Operator, String> table, String depends) {
        List<Found> words = new ArrayList<>();
        table.forEach((op, list) -> List.of(list.split(" ")).forEach(word -> words.add(new Found(word, op))));
        if (!depends.isEmpty()) {
            List.of(depends.split(" ")).forEach(word -> words.add(new Found(word, null)));
        }
        words.sort(Comparator.comparingInt((Found word) -> word.word().length()).reversed());
        return List.copyOf(words);
    }
}
