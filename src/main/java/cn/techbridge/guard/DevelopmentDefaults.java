package cn.techbridge.guard;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.Config;

/** Production does not start with a secret that everybody can read in the sources, or one that can be guessed. */
@ApplicationScoped
class DevelopmentDefaults {
    private static final int SHORTEST = 16;

    /** The database's on a developer's machine; elsewhere it has its own. */
    private static final String DATABASE = "techbridge";

    /** Settings that are secrets, with what development calls them. */
    private static final Map<String, String> SECRETS = Map.of(
            "techbridge.cursor.secret", "development-only",
            "techbridge.audit.secret", "development-only",
            "techbridge.privacy.secret", "development-only");

    private final Config config;

    DevelopmentDefaults(Config config) {
        this.config = config;
    }

    void refuse(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        List<String> faults = faults(name -> config.getOptionalValue(name, String.class));
        if (LaunchMode.current() == LaunchMode.NORMAL && !faults.isEmpty()) {
            throw new IllegalStateException("production needs secrets of its own: " + String.join("; ", faults));
        }
    }

    /** What is wrong with the secrets, by setting; never their values. */
    static List<String> faults(Function<String, Optional<String>> setting) {
        List<String> faults = new ArrayList<>();
        SECRETS.keySet().stream().sorted().forEach(name -> {
            String value = setting.apply(name).orElse("");
            if (value.equals(SECRETS.get(name))) {
                faults.add(name + " is the one of development");
            } else if (value.length() < SHORTEST) {
                faults.add(name + " has fewer than " + SHORTEST + " characters");
            }
        });
        boolean remote =
                !setting.apply("quarkus.datasource.jdbc.url").orElse("").matches(".*//(127\\.|localhost).*");
        if (remote && setting.apply("quarkus.datasource.password").orElse("").equals(DATABASE)) {
            faults.add("quarkus.datasource.password is the one of development");
        }
        return faults;
    }
}
