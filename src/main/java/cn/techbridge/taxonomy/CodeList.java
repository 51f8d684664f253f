package cn.techbridge.taxonomy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One version of a code list, with its hierarchy. */
public final class CodeList {
    private final String version;
    private final String effectiveFrom;
    private final String source;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Map<String, List<Entry>> children = new LinkedHashMap<>();

    /**
     * One code; parent is empty at the top level, en where only the Chinese name is official.
     *
     * @param mapsTo the code of another list that this one stands for there: a readiness level's stage (achievement-stages), a
     *     high-tech field's field in contract registration (contract-fields); empty where nothing is set
     */
    public record Entry(String code, String parent, String zh, String en, String mapsTo) {}

    CodeList(String version, String effectiveFrom, String source, Collection<Entry> all) {
        this.version = version;
        this.effectiveFrom = effectiveFrom;
        this.source = source;
        for (Entry entry : all) {
            entries.put(entry.code(), entry);
            children.computeIfAbsent(entry.parent(), parent -> new ArrayList<>())
                    .add(entry);
        }
    }

    public String version() {
        return version;
    }

    /** ISO date from which this version holds. */
    public String effectiveFrom() {
        return effectiveFrom;
    }

    /** The standard or rule that the list comes from. */
    public String source() {
        return source;
    }

    public Collection<Entry> entries() {
        return entries.values();
    }

    public boolean contains(String code) {
        return entries.containsKey(code);
    }

    /** From the root down to the code; empty for an unknown code. */
    public List<Entry> path(String code) {
        LinkedList<Entry> path = new LinkedList<>();
        for (Entry step = entries.get(code); step != null; step = entries.get(step.parent())) {
            path.addFirst(step);
        }
        return path;
    }

    /** What the code, or the nearest one above it that says so, maps to. */
    public Optional<String> mapsTo(String code) {
        return path(code).reversed().stream()
                .map(Entry::mapsTo)
                .filter(other -> !other.isEmpty())
                .findFirst();
    }

    public List<Entry> roots() {
        return children("");
    }

    public List<Entry> children(String code) {
        return children.getOrDefault(code, List.of());
    }

    /** The name, or the code itself where it is unknown. */
    public String label(String code, Locale locale) {
        Entry entry = entries.get(code);
        if (entry == null) {
            return code;
        }
        return locale.getLanguage().equals("en") && !entry.en().isEmpty() ? entry.en() : entry.zh();
    }
}
