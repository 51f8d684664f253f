package cn.techbridge.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which organisation an account acts for; kept by the organisation slice. */
public interface Memberships {
    Optional<UUID> organisationOf(String subject);

    /** The accounts that act for an organisation, at most a thousand. */
    List<String> membersOf(UUID organisationId);
}
