package cn.techbridge.deploy;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of PromQL as is needed to see which metrics an expression speaks of. */
final class PromQl {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*");
    private static final Set<String> WORDS =
            Set.of("or", "and", "unless", "bool", "offset", "sum", "max", "min", "avg", "count");

    private PromQl() {}

    /** Names outside of selectors, ranges and groupings that are neither functions nor words of the language. */
    static Set<String> metrics(String expression) {
        String bare = expression
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\{[^}]*}", "")
                .replaceAll("\\[[^]]*]", "")
                .replaceAll("\\b(by|without|on|ignoring)\\s*\\([^)]*\\)", " ");
        Set<String> names = new TreeSet<>();
        Matcher name = NAME.matcher(bare);
        while (name.find()) {
            boolean function = bare.substring(name.end()).stripLeading().startsWith("(");
            if (!function && !WORDS.contains(name.group())) {
                names.add(name.group());
            }
        }
        return names;
    }

    /** Opened and not closed brackets. */
    static int open(String expression) {
        int depth = 0;
        for (char sign : expression.toCharArray()) {
            depth += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
        }
        return depth;
    }
}
