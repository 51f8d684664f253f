package cn.techbridge.audit;

import cn.techbridge.kernel.Ref;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Something that happened which no changed row tells of: above all that somebody read what is restricted. Who, when and in which
 * request are added by {@link AuditLog}.
 *
 * @param action read, export, disclose, unmask, erase, …: a lower-case word
 * @param kind kind of record
 * @param recordId null for an act on many
 * @param facts codes, counts and ids; never a name, a number or a free text of a person, as no entry can be taken back
 * @param why a closed reason code or a file number; null when there is none
 */
public record AuditEntryDraft(
        String action, String kind, UUID recordId, Long version, Map<String, Object> facts, String why) {

    public AuditEntryDraft {
        facts = Map.copyOf(facts);
    }

    public static AuditEntryDraft of(String action, Ref record) {
        return new AuditEntryDraft(action, record.type(), record.id(), null, Map.of(), null);
    }

    /** An act on no single record, e.g. an export. */
    public static AuditEntryDraft of(String action, String kind) {
        return new AuditEntryDraft(action, kind, null, null, Map.of(), null);
    }

    /** A reading of restricted data. */
    public static AuditEntryDraft read(Ref record, String part) {
        return of("read", record).with("part", part);
    }

    public AuditEntryDraft with(String name, Object fact) {
        Map<String, Object> more = new TreeMap<>(facts);
        more.put(name, fact);
        return new AuditEntryDraft(action, kind, recordId, version, more, why);
    }

    public AuditEntryDraft because(String code) {
        return new AuditEntryDraft(action, kind, recordId, version, facts, code);
    }
}
