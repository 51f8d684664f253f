package cn.techbridge.brokerage;

import cn.techbridge.identity.Caller;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.List;

/** What the two sides said, once and for good. */
@ApplicationScoped
class CaseConsents {
    private final EntityManager db;
    private final ObjectMapper json;

    CaseConsents(EntityManager db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    @SuppressWarnings("unchecked")
    Consents of(BrokerageCase subject) {
        List<Object[]> rows = db.createNativeQuery("""
                        select side, kind, yes, dual_agency and agency_id = cast(?2 as uuid) is true, text_version
                        from case_consent where case_id = ?1 order by at, side, kind""")
                .setParameter(1, subject.id())
                .setParameter(2, subject.agencyId())
                .getResultList();
        return Consents.of(rows.stream()
                .map(row -> new Consents.Given(
                        Side.valueOf((String) row[0]),
                        Consents.Kind.valueOf((String) row[1]),
                        (Boolean) row[2],
                        (Boolean) row[3],
                        (String) row[4]))
                .toList());
    }

    /** False when this side has answered already. */
    boolean add(BrokerageCase subject, Consents.Given given, Caller who, NdaText text, Object answers) {
        return db.createNativeQuery("""
                                insert into case_consent (case_id, side, kind, yes, dual_agency, subject, organisation_id,
                                                          text_version, text_hash, answers, agency_id, at)
                                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, cast(?10 as jsonb), cast(?11 as uuid), now())
                                on conflict (case_id, side, kind) do nothing""")
                        .setParameter(1, subject.id())
                        .setParameter(2, given.side().name())
                        .setParameter(3, given.kind().name())
                        .setParameter(4, given.yes())
                        .setParameter(5, given.dualAgency())
                        .setParameter(6, who.subject())
                        .setParameter(7, who.requireOrganisation())
                        .setParameter(8, given.textVersion())
                        .setParameter(9, text == null ? null : text.sha256())
                        .setParameter(10, answers == null ? null : written(answers))
                        .setParameter(11, subject.agencyId())
                        .executeUpdate()
                == 1;
    }

    private String written(Object answers) {
        try {
            return json.writeValueAsString(answers);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
