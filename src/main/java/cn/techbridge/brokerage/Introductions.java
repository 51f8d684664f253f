package cn.techbridge.brokerage;

import cn.techbridge.broker.BrokerBrief;
import cn.techbridge.broker.BrokerDirectory;
import cn.techbridge.identity.Caller;
import cn.techbridge.organisation.AgencyDirectory;
import cn.techbridge.organisation.OrganisationBrief;
import cn.techbridge.organisation.OrganisationDirectory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Evidence that a broker brought two sides together: a statement with its time and hash, written once (跳单 protection). */
@ApplicationScoped
class Introductions {
    private final EntityManager db;
    private final BrokerDirectory brokers;
    private final AgencyDirectory agencies;
    private final OrganisationDirectory organisations;
    private final CaseLog log;
    private final CaseTimes times;

    Introductions(
            EntityManager db,
            BrokerDirectory brokers,
            AgencyDirectory agencies,
            OrganisationDirectory organisations,
            CaseLog log,
            CaseTimes times) {
        this.db = db;
        this.brokers = brokers;
        this.agencies = agencies;
        this.organisations = organisations;
        this.log = log;
        this.times = times;
    }

    /** The evidence as it can be checked by anybody: sha256 is that of the statement's UTF-8. */
    record Introduction(
            UUID caseId, UUID brokerId, UUID agencyId, String statement, String sha256, Instant introducedAt) {}

    /** Both sides have said yes: names them to each other. A case that came back and goes on keeps its first introduction. */
    void make(BrokerageCase subject, Caller by) {
        if (subject.milestones().isIntroduced()) {
            return;
        }
        Instant now = times.now();
        subject.introduced(now);
        String statement = statement(subject, now);
        String sha256 = Sha256.of(statement);
        db.createNativeQuery("""
                        insert into case_introduction (case_id, broker_id, agency_id, statement, sha256, introduced_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6)""")
                .setParameter(1, subject.id())
                .setParameter(2, subject.brokerId())
                .setParameter(3, subject.agencyId())
                .setParameter(4, statement)
                .setParameter(5, sha256)
                .setParameter(6, now)
                .executeUpdate();
        log.add(subject, "INTRODUCED", by, CaseLog.Visibility.SHARED, sha256);
    }

    private String statement(BrokerageCase subject, Instant now) {
        CasePair pair = subject.pair();
        BrokerBrief broker = brokers.find(subject.brokerId()).orElseThrow();
        return """
                对接 %s
                介绍时间 %s
                技术经纪人 %s（%s）
                技术转移机构 %s（%s）
                需求方 %s（%s）
                技术需求 %s（%s）
                成果方 %s（%s）
                科技成果 %s（%s）
                双方均已通过本单位账号表示意向，由上述技术经纪人相互介绍。
                """.formatted(
                        subject.id(),
                        now,
                        broker.name(),
                        broker.id(),
                        agencies.find(subject.agencyId()).orElseThrow().name(),
                        subject.agencyId(),
                        name(pair.organisationOf(Side.DEMAND)),
                        pair.organisationOf(Side.DEMAND),
                        pair.demandTitle(),
                        pair.demandId(),
                        name(pair.organisationOf(Side.ACHIEVEMENT)),
                        pair.organisationOf(Side.ACHIEVEMENT),
                        pair.achievementTitle(),
                        pair.achievementId());
    }

    private String name(UUID organisation) {
        return organisations.find(organisation).map(OrganisationBrief::name).orElse("");
    }

    @SuppressWarnings("unchecked")
    Optional<Introduction> of(UUID caseId) {
        List<Object[]> rows = db.createNativeQuery("""
                        select case_id, broker_id, agency_id, statement, sha256, introduced_at
                        from case_introduction where case_id = ?1""").setParameter(1, caseId).getResultList();
        return rows.stream()
                .map(row -> new Introduction(
                        (UUID) row[0], (UUID) row[1], (UUID) row[2], (String) row[3], (String) row[4], (Instant)
                                row[5]))
                .findFirst();
    }
}
