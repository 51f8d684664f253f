package cn.techbridge.guard;

import cn.techbridge.platform.EarlyAnswer;
import cn.techbridge.platform.Problem;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Holds addresses to their rate before a token is looked at, and accounts after it; answers 429 with Retry-After. The address is the
 * connection's, unless {@code quarkus.http.proxy.*} trusts what a proxy says.
 */
@ApplicationScoped
class RateLimits {
    private static final String API = "/api/";
    private static final int BEFORE_AUTHENTICATION = 250;
    private static final int AFTER_AUTHENTICATION = 150;

    private final LimitSettings settings;
    private final Quota addresses;
    private final Quota accounts;
    private final Map<String, Quota> named;
    private final Counter refusedAddresses;
    private final Counter refusedAccounts;

    RateLimits(LimitSettings settings, MeterRegistry meters) {
        this.settings = settings;
        this.addresses = quota(settings.address().rate(), settings.address().burst());
        this.accounts = quota(settings.account().rate(), settings.account().burst());
        this.named = settings.accounts().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        rate -> quota(rate.getValue().rate(), rate.getValue().burst())));
        this.refusedAddresses = meters.counter("techbridge.limits.refused", "by", "address");
        this.refusedAccounts = meters.counter("techbridge.limits.refused", "by", "account");
    }

    private Quota quota(double rate, int burst) {
        return new Quota(rate / settings.replicas(), (double) burst / settings.replicas(), System::nanoTime);
    }

    void register(@Observes Filters filters) {
        if (settings.enabled()) {
            filters.register(
                    request -> pass(request, addresses, address(request), refusedAddresses), BEFORE_AUTHENTICATION);
            filters.register(this::account, AFTER_AUTHENTICATION);
        }
    }

    private void account(RoutingContext request) {
        String account = account(request.user() instanceof QuarkusHttpUser user ? user : null);
        if (account == null) {
            request.next();
        } else {
            pass(request, named.getOrDefault(account, accounts), account, refusedAccounts);
        }
    }

    private static String account(QuarkusHttpUser user) {
        if (user == null || user.getSecurityIdentity().isAnonymous()) {
            return null;
        }
        return user.getSecurityIdentity().getPrincipal().getName();
    }

    private static void pass(RoutingContext request, Quota quota, String key, Counter refused) {
        long wait = request.normalizedPath().startsWith(API) ? quota.take(key) : 0;
        if (wait == 0) {
            request.next();
        } else {
            refused.increment();
            EarlyAnswer.send(request, Problem.tooManyRequests((int)
                    Math.min(3600, TimeUnit.NANOSECONDS.toSeconds(wait) + 1)));
        }
    }

    private static String address(RoutingContext request) {
        SocketAddress address = request.request().remoteAddress();
        if (address == null) {
            return "";
        }
        // a proxy may name what is no address in its usual form; it is a key all the same
        return network(address.hostAddress() != null ? address.hostAddress() : String.valueOf(address.host()));
    }

    /** The address itself, or the first four groups of an IPv6 one: whoever has one of these has them all. */
    static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        String[] groups = address.replaceAll("%.*|[\\[\\]]", "").split(":", -1);
        StringBuilder network = new StringBuilder();
        for (int i = 0; i < 4 && i < groups.length && !(groups[i].isEmpty() && i > 0); i++) {
            network.append(groups[i]).append(':');
        }
        return network.toString();
    }
}
