package cn.techbridge.tools.chaos;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The services of the run's own stack, struck and healed through the script that finds them by their marks. */
final class Victims {
    private final String script;
    private final File folder;

    /**
     * @param script scripts/lib/victim
     * @param folder the stack's directory
     */
    Victims(String script, File folder) {
        this.script = script;
        this.folder = folder;
    }

    void strike(FaultKind kind) {
        run(kind.action(), kind.services());
    }

    /** Thaws or starts again, and returns once everything answers. */
    void heal(FaultKind kind) {
        if (kind.isFreeze()) {
            run("thaw", kind.services());
        } else {
            run("start", kind.services());
        }
    }

    /** What a run that ends in the middle of a fault must leave behind: nothing frozen. */
    void thawAll() {
        run("thaw", List.of("app", "elasticsearch", "postgres"));
    }

    private void run(String action, List<String> services) {
        List<String> command = new ArrayList<>(List.of(script, folder.getPath(), action));
        command.addAll(services);
        try {
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(folder, "log/victim.log")))
                    .start()
                    .waitFor();
            if (status != 0) {
                throw new IllegalStateException(command + " failed, see " + folder + "/log");
            }
        } catch (IOException unstartable) {
            throw new IllegalStateException(command + " cannot be run", unstartable);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped", stopped);
        }
    }
}
