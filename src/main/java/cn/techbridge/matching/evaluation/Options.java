package cn.techbridge.matching.evaluation;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Command lines of the form {@code --name value}; a wrong one ends the program with status 2. */
record Options(Map<String, String> values) {

    static Options of(String[] args, Set<String> known) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!args[i].startsWith("--") || !known.contains(args[i].substring(2)) || i + 1 == args.length) {
                throw wrong("does not know '" + args[i] + "', or it has no value");
            }
            values.put(args[i].substring(2), args[i + 1]);
        }
        return new Options(values);
    }

    /** What a program does; a file that is missing or cannot be read ends it with status 2 and says which. */
    interface Work {
        void run() throws IOException;
    }

    static void attempt(Work work) throws IOException {
        try {
            work.run();
        } catch (NoSuchFileException missing) {
            System.err.println("no file " + missing.getMessage());
            System.exit(2);
        } catch (IllegalArgumentException unusable) {
            System.err.println(unusable.getMessage());
            System.exit(2);
        }
    }

    String required(String name) {
        return optional(name).orElseThrow(() -> wrong("--" + name + " is missing"));
    }

    Path file(String name) {
        return Path.of(required(name));
    }

    Optional<String> optional(String name) {
        return Optional.ofNullable(values.get(name));
    }

    private static IllegalArgumentException wrong(String what) {
        System.err.println(what + " (-h shows the options)");
        System.exit(2);
        return new IllegalArgumentException(what);
    }
}
