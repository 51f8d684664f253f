package cn.techbridge.search;

/** A dimension by which lists are narrowed and counted; its code list names the values. */
public enum Facet {
    FIELD("field", "high-tech-fields"),
    INDUSTRY("industry", "industries"),
    REGION("region", "regions"),
    TRL("trl", "trl"),
    MODE("mode", "cooperation-modes"),
    IP("ip", "ip-right-types"),
    TYPE("type", "agency-types"),
    LEVEL("level", "agency-levels"),
    SERVICE("service", "service-types"),
    GRADE("grade", "broker-grades"),
    STRATEGIC("strategic", "strategic-industries"),
    STAGE("stage", "achievement-stages"),
    SOURCE("source", "achievement-sources"),
    APPLICATION("application", "application-states"),
    ACHIEVEMENT_LEVEL("level", "achievement-levels"),
    EVALUATION("evaluation", "evaluation-forms"),
    DISCIPLINE("discipline", "disciplines"),
    DEMAND_TYPE("type", "demand-types"),
    EXPERT_TITLE("professionalTitle", "expert-titles"),
    AVAILABILITY("availability", "expert-availability"),
    EXPERT_SERVICE("service", "expert-services"),
    POLICY_LEVEL("level", "policy-levels"),
    ISSUER("issuer", "policy-issuers"),
    TOPIC("topic", "policy-topics"),
    BENEFICIARY("beneficiary", "policy-beneficiaries"),
    /** Computed from two days at the moment of asking, see {@link Validity}. */
    VALIDITY("validity", "policy-validity");

    private final String parameter;
    private final String codeList;

    Facet(String parameter, String codeList) {
        this.parameter = parameter;
        this.codeList = codeList;
    }

    /** Query parameter and index field at once. */
    public String parameter() {
        return parameter;
    }

    public String codeList() {
        return codeList;
    }
}
