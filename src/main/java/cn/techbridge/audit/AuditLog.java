package cn.techbridge.audit;

import cn.techbridge.audit.AuditContext.Who;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.Arc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Adds entries to the audit inside the caller's transaction: what is rolled back leaves none. Changes of rows need no call, the
 * database records them by itself.
 */
@ApplicationScoped
public class AuditLog {
    private final EntityManager db;
    private final ObjectMapper json;
    private final ActorNames names;
    private final Instance<AuditContext> contexts;

    AuditLog(EntityManager db, ObjectMapper json, ActorNames names, Instance<AuditContext> contexts) {
        this.db = db;
        this.json = json;
        this.names = names;
        this.contexts = contexts;
    }

    public void record(AuditEntryDraft draft) {
        record(List.of(draft));
    }

    /** All in one statement. */
    public void record(Collection<AuditEntryDraft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        Who who = Arc.container().requestContext().isActive() ? contexts.get().who() : Who.PLATFORM;
        db.createNativeQuery("""
                        insert into audit_entry (actor, roles, organisation, operation, trace, action, kind, record_id, version, changes, why)
                        select ?1, ?2, cast(?3 as uuid), ?4, ?5, t.*
                        from unnest(cast(?6 as text[]), cast(?7 as text[]), cast(?8 as uuid[]), cast(?9 as bigint[]),
                                    cast(?10 as text[]), cast(?11 as text[])) t""")
                .setParameter(1, who.actor())
                .setParameter(2, who.roles())
                .setParameter(3, who.organisation())
                .setParameter(4, who.operation())
                .setParameter(5, who.trace())
                .setParameter(6, drafts.stream().map(AuditEntryDraft::action).toArray(String[]::new))
                .setParameter(7, drafts.stream().map(AuditEntryDraft::kind).toArray(String[]::new))
                .setParameter(8, drafts.stream().map(AuditEntryDraft::recordId).toArray(UUID[]::new))
                .setParameter(9, drafts.stream().map(AuditEntryDraft::version).toArray(Long[]::new))
                .setParameter(10, drafts.stream().map(this::facts).toArray(String[]::new))
                .setParameter(11, drafts.stream().map(AuditEntryDraft::why).toArray(String[]::new))
                .executeUpdate();
    }

    /** What the audit calls an account: a keyed hash, for facts that name another person than the actor. */
    public String actor(String subject) {
        return names.hash(subject);
    }

    /** Cuts the tie between an account and its keyed hash, as erasure asks; the chain stays as it is. */
    public boolean forget(String subject) {
        return names.forget(subject);
    }

    private String facts(AuditEntryDraft draft) {
        try {
            return draft.facts().isEmpty() ? null : json.writeValueAsString(new TreeMap<>(draft.facts()));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
