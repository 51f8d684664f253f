package cn.techbridge.taxonomy;

import java.util.List;
import java.util.Locale;

/** A code list as clients read it; parent is missing at the top level. */
record CodeListView(String id, String version, String effectiveFrom, String source, List<Item> items) {

    /** One code with its name in the asked language. */
    record Item(String code, String parent, String label) {}

    static CodeListView of(String id, CodeList list, Locale locale) {
        return new CodeListView(
                id,
                list.version(),
                list.effectiveFrom(),
                list.source(),
                list.entries().stream()
                        .map(entry -> new Item(
                                entry.code(),
                                entry.parent().isEmpty() ? null : entry.parent(),
                                list.label(entry.code(), locale)))
                        .toList());
    }
}
