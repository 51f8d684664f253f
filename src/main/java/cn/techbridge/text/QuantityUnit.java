package cn.techbridge.text;

import java.util.Comparator;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Finds the unit behind a number in running text, where {@code 5月} is a date and {@code 3个} is seldom a measure. */
final class QuantityUnit {

    /** Never a unit on their own in running text: dates, scores, surnames of other words. */
    private static final Set<String> NEVER = Set.of(
            "月", "日", "时", "分", "方", "a", "l", "安", "牛", "卡", "巴", "焦", "角", "赫", "欧", "伏", "F", "U", "B", "S", "点",
            "度");

    /** Counted things and ambiguous letters: only with an operator, or as part of a rate such as 件/h. */
    private static final Set<String> COUNTED = Set.of(
            "级", "层", "项", "个", "台", "套", "件", "条", "只", "人", "株", "粒", "头", "片", "批", "路", "辆", "目", "种", "张", "份",
            "组", "户", "根", "颗", "篇", "幅", "架", "次", "帧", "C", "T", "K", "d");

    private static final String ATOM = atom();
    private static final String JOINT = "\\s?[/·*]\\s?";
    private static final Pattern UNIT = Pattern.compile("(?<unit>" + ATOM + "(?:" + JOINT + "(?:\\(" + ATOM + "(?:[·*]"
            + ATOM + ")*\\)|" + ATOM + "))*)(?:(?<=[A-Za-zμΩ0-9])(?![A-Za-z0-9])|(?<![A-Za-zμΩ0-9]))");

    private QuantityUnit() {}

    /** The unit that starts at {@code at}, as long as possible; empty text when there is none. */
    static String at(String text, int at) {
        Matcher matcher = UNIT.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.group("unit") : "";
    }

    static boolean isNever(String unit, String name) {
        return NEVER.contains(unit) && !("度".equals(unit) && name.contains("电"));
    }

    static boolean isCounted(String unit) {
        return COUNTED.contains(unit);
    }

    private static String atom() {
        Predicate<String> latinWord = word -> word.length() > 1 && word.chars().allMatch(c -> c < 128);
        return "(?:[千万亿]{0,2}(?:" + alternatives(latinWord.negate()) + ")|(?i:" + alternatives(latinWord)
                + "))(?:\\^?-?[1-4](?![0-9])|⁻?[¹²³⁴])?";
    }

    private static String alternatives(Predicate<String> kind) {
        return UnitTable.spellings().stream()
                .filter(kind)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }
}
