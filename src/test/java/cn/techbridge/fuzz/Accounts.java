package cn.techbridge.fuzz;

import cn.techbridge.tools.Login;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** The people and machines of the development realm with their tokens, which are renewed in time. */
public final class Accounts {
    /** By role; machines come last. */
    static final Map<String, List<String>> BY_ROLE = Map.of(
            "publisher", List.of("publisher", "publisher2", "university-demo", "university-demo-2"),
            "enterprise", List.of("enterprise", "enterprise2", "enterprise-demo"),
            "broker", List.of("broker", "broker2"),
            "agency-admin", List.of("agency-admin", "agency-admin2"),
            "moderator", List.of("moderator", "moderator2"),
            "operator", List.of("operator"),
            "auditor", List.of("auditor"));

    /** Whoever an operation admits, by role. */
    static List<String> admitted(Contract.Operation operation) {
        return new TreeSet<>(BY_ROLE.keySet())
                .stream()
                        .filter(operation::admits)
                        .flatMap(role -> BY_ROLE.get(role).stream())
                        .toList();
    }

    private final String identity;
    private final Map<String, Login> held = new ConcurrentHashMap<>();

    /** @param realm address of the realm, as {@code http://…/realms/techbridge} */
    public Accounts(String realm) {
        this.identity = URI.create(realm).resolve("/").toString().replaceAll("/$", "");
    }

    public String token(String account) {
        return of(account, Login::token);
    }

    public String subject(String account) {
        return of(account, Login::subject);
    }

    private interface Asked {
        String of(Login login) throws IOException, InterruptedException;
    }

    private String of(String account, Asked asked) {
        try {
            return asked.of(held.computeIfAbsent(account, this::login));
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** In the development realm an account's secret is its name. */
    private Login login(String account) {
        return account.contains("-demo")
                ? Login.machine(identity, account, account)
                : Login.person(identity, account, account);
    }
}
