package cn.techbridge.text;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Guesses what a quantity measures: the noun phrase that stands before it. */
final class QuantityName {

    private static final int LONGEST = 14;
    private static final String SEPARATORS = " \t,，.。;；、!！?？\n\r/|“”\"'《》>≥<≤=≈~±%℃→";
    private static final List<String> TAILS = List.of(
            "的", "要求", "必须", "需要", "能够", "可以", "可", "应", "须", "需", "能", "为", "是", "在", "均", "也", "都", "已", "仅", "只",
            "从", "由", "最高", "最低", "最大", "最小", "达到", "达", "控制", "稳定", "保持", "一般", "通常", "长期", "可达", "了", "约", "至", "到",
            "且");
    /** Words after which a new phrase begins, except inside words such as 使用, 对比 or 普及. */
    private static final Pattern HEAD =
            Pattern.compile("的|使(?!用)|将|且|并(?!联|行|网)|(?<!尤)其(?!他)|(?<!参)与|(?<![普涉])及(?!时)|而|(?<![潜存])在(?!线|位)"
                    + "|把|让|(?<![相绝])对(?!比|称|流|位|数|准)");

    private QuantityName() {}

    /** The phrase that ends at {@code end}; {@code from} is the end of the quantity before it. */
    static String before(String text, int from, int end) {
        int stop = skipColonAndBrackets(text, from, end);
        int start = stop;
        while (start > from && isName(text.charAt(start - 1))) {
            start--;
        }
        return tidy(text.substring(start, stop));
    }

    private static int skipColonAndBrackets(String text, int from, int end) {
        int stop = end;
        while (stop > from && " :：(（[".indexOf(text.charAt(stop - 1)) >= 0) {
            stop--;
        }
        if (stop > from && (text.charAt(stop - 1) == ')' || text.charAt(stop - 1) == '）')) {
            int open = Math.max(text.lastIndexOf('(', stop - 1), text.lastIndexOf('（', stop - 1));
            return open > from ? open : stop;
        }
        return stop;
    }

    private static boolean isName(char c) {
        return SEPARATORS.indexOf(c) < 0 && ":：()（）[]".indexOf(c) < 0;
    }

    private static String tidy(String phrase) {
        String name = phrase;
        boolean changed = true;
        while (changed) {
            changed = false;
            for (String tail : TAILS) {
                if (name.endsWith(tail) && !name.endsWith("功能") && !name.endsWith("性能")) {
                    name = name.substring(0, name.length() - tail.length());
                    changed = true;
                }
            }
        }
        Matcher head = HEAD.matcher(name);
        int begin = 0;
        while (head.find()) {
            begin = name.length() - head.end() >= 2 ? head.end() : begin;
        }
        name = name.substring(begin);
        return name.length() > LONGEST ? name.substring(name.length() - LONGEST) : name;
    }
}
