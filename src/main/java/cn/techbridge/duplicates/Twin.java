package cn.techbridge.duplicates;

import cn.techbridge.platform.Fault;
import cn.techbridge.text.Fold;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** A public record that may be the same as one that awaits review, as its moderator is told. */
record Twin(UUID id, String title, DuplicatePair.Rule rule) {
    /** Codes of the findings that are made here. */
    static final List<String> CODES = List.of("exact-duplicate", "strong-duplicate", "near-duplicate");

    private static final int TOLD = 3;

    /** At most three, the surest first. */
    static List<Fault> faults(List<Twin> twins) {
        return twins.stream()
                .sorted(Comparator.comparing(Twin::rule).thenComparing(Twin::id))
                .limit(TOLD)
                .map(Twin::fault)
                .toList();
    }

    private Fault fault() {
        return switch (rule) {
            case EXACT -> fault("专利号、登记号或内容相同", "the same number or content");
            case STRONG -> fault("单位与名称相同", "the same owner and title");
            case NEAR -> fault("文字相近", "much the same wording");
        };
    }

    private Fault fault(String zh, String en) {
        return Fault.of(
                "",
                CODES.get(rule.ordinal()),
                "与已公开的《%s》（%s）%s".formatted(title, id, zh),
                "%s as the public record %s, %s".formatted(en, id, title));
    }

    /** A title or text without what differs between two spellings of it. */
    static String plain(String text) {
        return Fold.search(text).replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
