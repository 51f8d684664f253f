package cn.techbridge.notice;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;

/**
 * Where slices tell people something. Call it inside the transaction of the event: the notice exists if and only if the event happened.
 * The same event told again, by anybody and at any time, reaches a person once.
 */
@ApplicationScoped
public class Notices {
    private final NoticeRows rows;
    private final NoticeSettings settings;

    Notices(NoticeRows rows, NoticeSettings settings) {
        this.rows = rows;
        this.settings = settings;
    }

    /**
     * Tells one account, in the ways that its owner prefers for this kind.
     *
     * @param recipient the identity provider's subject
     * @param eventKey names the event, e.g. {@code deal-signed:<id>}
     * @param link path of the record in the API, such as {@code /deals/<id>}; may be null
     * @param parameters every parameter that the kind names
     * @throws IllegalArgumentException when a parameter is missing
     */
    public void tell(String recipient, NoticeKind kind, String eventKey, String link, Map<String, String> parameters) {
        if (!parameters.keySet().containsAll(kind.parameters())) {
            throw new IllegalArgumentException(kind + " needs " + kind.parameters());
        }
        Preference wish = rows.preference(recipient, kind);
        if (!wish.inApp() && !wish.email()) {
            return;
        }
        rows.add(recipient, kind, eventKey, link, parameters, wish.inApp())
                .filter(id -> wish.email() && settings.mail().enabled())
                .ifPresent(id -> rows.queueMail(id, recipient));
    }

    /** Tells each of them. */
    public void tell(
            Collection<String> recipients,
            NoticeKind kind,
            String eventKey,
            String link,
            Map<String, String> parameters) {
        // always in the same order, so that two events wait for each other instead of dead-locking
        recipients.stream().distinct().sorted().forEach(who -> tell(who, kind, eventKey, link, parameters));
    }
}
