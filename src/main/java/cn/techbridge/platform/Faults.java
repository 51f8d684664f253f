package cn.techbridge.platform;

import java.util.ArrayList;
import java.util.List;

/** Collects what is wrong with a request, so that one answer names every field. */
public final class Faults {
    private final List<Fault> list = new ArrayList<>();

    public void add(Fault fault) {
        list.add(fault);
    }

    public void add(String pointer, String code, String zh, String en) {
        list.add(Fault.of(pointer, code, zh, en));
    }

    public void addIf(boolean wrong, String pointer, String code, String zh, String en) {
        if (wrong) {
            add(pointer, code, zh, en);
        }
    }

    public List<Fault> list() {
        return List.copyOf(list);
    }
}
