package cn.techbridge.identity;

import java.util.Set;

/** The realm roles, as constants for {@code @RolesAllowed}. */
public final class Role {
    /** 成果方: publishes achievements for its university or institute. */
    public static final String PUBLISHER = "publisher";
    /** 需求方: posts demands for its enterprise. */
    public static final String ENTERPRISE = "enterprise";
    /** 技术经纪人. */
    public static final String BROKER = "broker";
    /** Head of a 技术转移机构. */
    public static final String AGENCY_ADMIN = "agency-admin";
    /** 审核员. */
    public static final String MODERATOR = "moderator";
    /** 平台运营. */
    public static final String OPERATOR = "operator";
    /** 审计员: reads, never writes. */
    public static final String AUDITOR = "auditor";

    /** Those of the platform; tokens carry the identity provider's own besides. */
    public static final Set<String> ALL =
            Set.of(PUBLISHER, ENTERPRISE, BROKER, AGENCY_ADMIN, MODERATOR, OPERATOR, AUDITOR);

    private Role() {}
}
