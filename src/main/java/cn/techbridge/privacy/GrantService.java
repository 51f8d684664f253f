package cn.techbridge.privacy;

import cn.techbridge.audit.AuditEntryDraft;
import cn.techbridge.audit.AuditLog;
import cn.techbridge.identity.Caller;
import cn.techbridge.kernel.Ref;
import cn.techbridge.kernel.TimeOrderedId;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class GrantService {
    private final GrantRows grants;
    private final PersonRows rows;
    private final PersonTables tables;
    private final AuditLog audit;
    private final RequestCheck check;
    private final Clock clock;

    GrantService(
            GrantRows grants, PersonRows rows, PersonTables tables, AuditLog audit, RequestCheck check, Clock clock) {
        this.grants = grants;
        this.rows = rows;
        this.tables = tables;
        this.audit = audit;
        this.check = check;
        this.clock = clock;
    }

    /** Nobody grants to oneself: two people must have wanted it. */
    @Transactional
    GrantView give(Caller operator, GrantRequest request) {
        check.require(request);
        if (operator.subject().equals(request.grantee())) {
            throw Problem.invalid(Fault.of("/grantee", "not-allowed", "不能授权给自己", "you cannot grant it to yourself"));
        }
        PersonalTable table = tables.withContact(request.kind())
                .orElseThrow(() -> Problem.invalid(
                        Fault.of("/kind", "unknown-code", "这种记录没有联系方式", "such records have no contact")));
        if (rows.contact(table, request.recordId()) == null) {
            throw Problem.invalid(
                    Fault.of("/recordId", "unknown", "没有这条记录或其联系方式", "there is no such record, or it has no contact"));
        }
        GrantView grant = new GrantView(
                TimeOrderedId.next(),
                request.grantee(),
                request.kind(),
                request.recordId(),
                request.purpose(),
                operator.subject(),
                clock.instant(),
                clock.instant().plus(Duration.ofHours(request.hours())),
                null);
        grants.add(grant);
        return grant;
    }

    @Transactional
    void revoke(UUID id) {
        if (!grants.revoke(id, clock.instant())) {
            throw Problem.notFound();
        }
    }

    @Transactional
    List<GrantView> before(UUID id, int limit) {
        return grants.before(id, limit);
    }

    /** The contact in clear, for somebody with a live grant; without one it does not exist. */
    @Transactional
    JsonNode contact(Caller caller, String kind, UUID id) {
        PersonalTable table = tables.withContact(kind).orElseThrow(Problem::notFound);
        GrantView grant =
                grants.live(caller.subject(), kind, id, clock.instant()).orElseThrow(Problem::notFound);
        JsonNode contact = rows.contact(table, id);
        if (contact == null) {
            throw Problem.notFound();
        }
        audit.record(AuditEntryDraft.of("unmask", new Ref(kind, id))
                .with("grant", grant.id().toString())
                .because(grant.purpose()));
        return contact;
    }
}
