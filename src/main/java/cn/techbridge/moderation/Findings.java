package cn.techbridge.moderation;

import cn.techbridge.platform.Fault;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** What the automatic checks saw before anyone looked. */
record Findings(List<Item> items) {

    /** One thing to look at. */
    record Item(String pointer, String code, String zh, String en) {}

    static Findings of(List<Fault> faults) {
        return new Findings(faults.stream()
                .map(f -> new Item(
                        f.pointer(), f.code(), f.message().zh(), f.message().en()))
                .toList());
    }

    /** These in place of those with such codes. */
    Findings with(Collection<String> codes, List<Fault> faults) {
        List<Item> all = new ArrayList<>(
                items.stream().filter(item -> !codes.contains(item.code())).toList());
        all.addAll(of(faults).items);
        return new Findings(List.copyOf(all));
    }

    List<Fault.Rendered> in(Locale locale) {
        return items.stream()
                .map(i -> Fault.of(i.pointer(), i.code(), i.zh(), i.en()).in(locale))
                .toList();
    }
}
