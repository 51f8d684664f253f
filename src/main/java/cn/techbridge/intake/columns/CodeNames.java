package cn.techbridge.intake.columns;

import cn.techbridge.taxonomy.CodeList;
import cn.techbridge.taxonomy.CodeLists;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Codes by what people write for them: the code, its name, both, or the whole path (天津市南开区). */
final class CodeNames {
    private final CodeLists lists;
    private final Map<String, Map<String, Set<String>>> known = new ConcurrentHashMap<>();

    CodeNames(CodeLists lists) {
        this.lists = lists;
    }

    /** The codes meant: none for an unknown name, several for one that several share. */
    Set<String> meant(String list, String text) {
        Set<String> codes = known.computeIfAbsent(list, this::names).getOrDefault(plain(text), Set.of());
        return codes.size() < 2 ? codes : outermost(lists.get(list), codes);
    }

    /** What a person chooses from for this code: its name where that is clear, else code and name. */
    String choice(String list, CodeList.Entry entry) {
        return meant(list, entry.zh()).equals(Set.of(entry.code())) ? entry.zh() : entry.code() + " " + entry.zh();
    }

    private Map<String, Set<String>> names(String id) {
        CodeList list = lists.get(id);
        Map<String, Set<String>> names = new HashMap<>();
        for (CodeList.Entry entry : list.entries()) {
            String path =
                    list.path(entry.code()).stream().map(CodeList.Entry::zh).collect(Collectors.joining());
            String shortened = entry.parent().isEmpty() ? entry.zh().replaceFirst("[省市]$", "") : entry.zh();
            for (String name : List.of(
                    entry.code(),
                    entry.zh(),
                    entry.en(),
                    shortened,
                    path,
                    entry.code() + entry.zh(),
                    entry.zh() + "(" + entry.code() + ")")) {
                if (!name.isBlank()) {
                    names.computeIfAbsent(plain(name), key -> new LinkedHashSet<>(1))
                            .add(entry.code());
                }
            }
        }
        return names;
    }

    /** A group and its only member often share a name; then the group is meant. */
    private static Set<String> outermost(CodeList list, Set<String> codes) {
        for (String code : codes) {
            boolean aboveAll = codes.stream()
                    .allMatch(other -> list.path(other).stream()
                            .anyMatch(step -> step.code().equals(code)));
            if (aboveAll) {
                return Set.of(code);
            }
        }
        return codes;
    }

    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\u200b\\ufeff]+", "");
    }
}
