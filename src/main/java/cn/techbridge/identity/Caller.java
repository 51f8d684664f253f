package cn.techbridge.identity;

import cn.techbridge.platform.Problem;
import java.util.Set;
import java.util.UUID;

/**
 * Who calls.
 *
 * @param subject the identity provider's stable id, null for a visitor without login
 * @param organisationId from our own membership records, never from the request; null without membership
 */
public record Caller(String subject, String name, Set<String> roles, UUID organisationId) {

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isVisitor() {
        return subject == null;
    }

    /** @throws Problem 403 when the caller belongs to no organisation */
    public UUID requireOrganisation() {
        if (organisationId == null) {
            throw Problem.forbidden(
                    "账号尚未加入任何单位，请联系平台运营方", "Your account belongs to no organisation yet, ask the operator");
        }
        return organisationId;
    }

    public boolean belongsTo(UUID organisation) {
        return organisationId != null && organisationId.equals(organisation);
    }
}
