package cn.techbridge.tools;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Command lines of the form {@code --name value … file …}. */
public final class Arguments {
    private final Map<String, String> named = new HashMap<>();
    private final List<String> rest = new ArrayList<>();

    public Arguments(String[] args) {
        for (int i = 0; i < args.length; i++) {
            if (args[i].startsWith("--") && i + 1 < args.length) {
                named.put(args[i].substring(2), args[++i]);
            } else {
                rest.add(args[i]);
            }
        }
    }

    public String get(String name, String otherwise) {
        return named.getOrDefault(name, otherwise);
    }

    public int number(String name, int otherwise) {
        return named.containsKey(name) ? Integer.parseInt(named.get(name)) : otherwise;
    }

    public List<String> rest() {
        return rest;
    }
}
