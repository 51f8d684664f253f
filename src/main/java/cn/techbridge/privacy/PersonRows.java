package cn.techbridge.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds, corrects and erases people in the tables that the slices name. Table and column names are our own, marks are parameters. */
@ApplicationScoped
class PersonRows {
    static final String ERASED = "［已删除］";
    private static final String CONTACT_GONE = " - 'contactName' - 'phone' - 'email'";

    private final EntityManager db;
    private final ObjectMapper json;

    PersonRows(EntityManager db, ObjectMapper json) {
        this.db = db;
        this.json = json;
    }

    /** A row that holds the person, with the whole of it as JSON. */
    record Found(UUID id, JsonNode row) {}

    List<Found> find(PersonalTable table, PersonMarks marks) {
        return found(bind(select(table, holds(table)), table, marks));
    }

    /** Rows with the person's account in their column for one; no text is read. */
    List<Found> under(PersonalTable table, PersonMarks marks) {
        return table.account() == null ? List.of() : found(bindAccounts(select(table, isUnder(table)), marks));
    }

    private Query select(PersonalTable table, String condition) {
        return db.createNativeQuery("select %s as id, cast(%s as text) from %s t where %s order by 1 limit 10000"
                .formatted(table.id(), shown(table), table.table(), condition));
    }

    /** Of a row that only mentions the person, the columns where that may be: the rest may be large, and is another's. */
    private static String shown(PersonalTable table) {
        return table.isPerson()
                ? "to_jsonb(t)"
                : table.columns().stream()
                        .map("'%1$s', %1$s"::formatted)
                        .collect(Collectors.joining(", ", "jsonb_strip_nulls(jsonb_build_object(", "))"));
    }

    @SuppressWarnings("unchecked")
    private List<Found> found(Query query) {
        return ((List<Object[]>) query.getResultList())
                .stream()
                        .map(row -> new Found((UUID) row[0], tree((String) row[1])))
                        .toList();
    }

    private static String holds(PersonalTable table) {
        List<String> tests = new ArrayList<>();
        if (!table.asTexts().isEmpty()) {
            tests.add("concat_ws(' ', " + String.join(", ", table.asTexts()) + ") ~* :strong");
        }
        if (table.account() != null) {
            tests.add(isUnder(table));
        }
        return '(' + String.join(" or ", tests) + ')';
    }

    private static String isUnder(PersonalTable table) {
        return table.account() + " = any(cast(:subjects as text[]))";
    }

    private static Query bind(Query query, PersonalTable table, PersonMarks marks) {
        if (!table.asTexts().isEmpty()) {
            query.setParameter("strong", marks.strong());
        }
        return table.account() == null ? query : bindAccounts(query, marks);
    }

    private static Query bindAccounts(Query query, PersonMarks marks) {
        return query.setParameter("subjects", marks.subjects().toArray(String[]::new));
    }

    /** From here to the end of the transaction what only grows may lose a person. */
    void beginErasure() {
        db.createNativeQuery("select set_config('techbridge.erasing', 'on', true)")
                .getSingleResult();
    }

    /** Records that are about these, whether or not the person stands in them: the case of a broker, the contract of a case. */
    List<UUID> about(PersonalTable table, Collection<UUID> records) {
        return table.records().isEmpty() || records.isEmpty()
                ? List.of()
                : ids(db.createNativeQuery(
                                "select %s from %s where %s".formatted(table.id(), table.table(), isAbout(table)))
                        .setParameter("records", records.toArray(UUID[]::new)));
    }

    private static String isAbout(PersonalTable table) {
        return table.records().stream()
                .map(column -> column + " = any(cast(:records as uuid[]))")
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    /** Takes the person out of every row that holds one of the marks; returns the records. */
    List<UUID> erase(PersonalTable table, PersonMarks marks) {
        if (table.account() != null && table.nobody() == null) {
            return ids(bind(
                    db.createNativeQuery(
                            "delete from %s where %s returning %s".formatted(table.table(), holds(table), table.id())),
                    table,
                    marks));
        }
        List<UUID> changed = new ArrayList<>();
        if (table.isPerson()) {
            changed.addAll(ids(bindSelf(
                    db.createNativeQuery("update %s set %s%s where %s returning %s"
                            .formatted(table.table(), table.nobody(), touched(table), isSelf(table), table.id())),
                    marks)));
        }
        Query scrub = db.createNativeQuery("update %s set %s%s where %s returning %s"
                .formatted(
                        table.table(),
                        String.join(", ", scrubbed(table)),
                        touched(table) + forgotten(table),
                        holds(table),
                        table.id()));
        if (!table.asTexts().isEmpty()) {
            scrub.setParameter("all", marks.all()).setParameter("erased", ERASED);
        }
        changed.addAll(ids(bind(scrub, table, marks)));
        return changed;
    }

    /** The row is this person, rather than one that mentions the person. */
    private static String isSelf(PersonalTable table) {
        return "(%s or %s = any(cast(:subjects as text[])) or content ->> 'certificateNumber' = any(cast(:certificates as text[])))"
                .formatted(contactHolds(table), table.account() == null ? "''" : table.account());
    }

    private static Query bindSelf(Query query, PersonMarks marks) {
        return query.setParameter("strong", marks.strong())
                .setParameter("subjects", marks.subjects().toArray(String[]::new))
                .setParameter("certificates", marks.certificates().toArray(String[]::new));
    }

    private static List<String> scrubbed(PersonalTable table) {
        List<String> sets = new ArrayList<>();
        table.texts().forEach(text -> sets.add("%1$s = regexp_replace(%1$s, :all, :erased, 'gi')".formatted(text)));
        table.jsons().forEach(column -> sets.add(column + " = " + scrubbedJson(column)));
        if (table.contact() != null) {
            sets.add("%1$s = case when %2$s then %3$s else %4$s end"
                    .formatted(
                            table.contact(),
                            contactHolds(table),
                            scrubbedJson(table.contact() + CONTACT_GONE),
                            scrubbedJson(table.contact())));
        }
        if (table.account() != null && !table.isPerson()) {
            sets.add("%1$s = case when %1$s = any(cast(:subjects as text[])) then %2$s else %1$s end"
                    .formatted(table.account(), table.nobody()));
        }
        return sets;
    }

    private static String scrubbedJson(String expression) {
        return "cast(regexp_replace(cast((%s) as text), :all, :erased, 'gi') as jsonb)".formatted(expression);
    }

    /** Only where phone or address are the person's is the name the person's too. */
    private static String contactHolds(PersonalTable table) {
        return "concat_ws(' ', %1$s ->> 'phone', %1$s ->> 'email') ~* :strong".formatted(table.contact());
    }

    private static String touched(PersonalTable table) {
        return table.versioned() ? ", version = version + 1, updated_at = now()" : "";
    }

    /** Without its hash the sheet, pushed again, is looked at anew. */
    private static String forgotten(PersonalTable table) {
        return table.isPushed() && !table.isPerson() ? ", content_hash = ''" : "";
    }

    /** Takes names too out of rows that are about records which held the person. */
    List<UUID> eraseNames(PersonalTable table, PersonMarks marks, List<UUID> records) {
        if (table.records().isEmpty() || table.asTexts().isEmpty() || records.isEmpty()) {
            return List.of();
        }
        List<String> sets = new ArrayList<>();
        table.texts().forEach(text -> sets.add("%1$s = regexp_replace(%1$s, :all, :erased, 'gi')".formatted(text)));
        table.jsons().forEach(column -> sets.add(column + " = " + scrubbedJson(column)));
        return ids(db.createNativeQuery("update %s set %s%s where %s and concat_ws(' ', %s) ~* :all returning %s"
                        .formatted(
                                table.table(),
                                String.join(", ", sets),
                                touched(table),
                                isAbout(table),
                                String.join(", ", table.asTexts()),
                                table.id()))
                .setParameter("all", marks.all())
                .setParameter("erased", ERASED)
                .setParameter("records", records.toArray(UUID[]::new)));
    }

    /** Puts new values into the contacts that are the person's. */
    List<UUID> correct(PersonalTable table, PersonMarks marks, String correction) {
        if (table.contact() == null) {
            return List.of();
        }
        return ids(db.createNativeQuery(
                        "update %1$s set %2$s = %2$s || cast(:correction as jsonb)%3$s where %4$s returning %5$s"
                                .formatted(
                                        table.table(),
                                        table.contact(),
                                        touched(table),
                                        contactHolds(table),
                                        table.id()))
                .setParameter("correction", correction)
                .setParameter("strong", marks.strong()));
    }

    /** The contact of one record. */
    JsonNode contact(PersonalTable table, UUID id) {
        List<?> rows = db.createNativeQuery("select cast(%s - 'detail' as text) from %s where %s = :id"
                        .formatted(table.contact(), table.table(), table.id()))
                .setParameter("id", id)
                .getResultList();
        return rows.isEmpty() || rows.getFirst() == null ? null : tree((String) rows.getFirst());
    }

    /** Answers kept for repeated requests, which carry what they answered; gone, the request is simply done anew. */
    int forgetAnswers(PersonMarks marks) {
        return db.createNativeQuery(
                        "delete from idempotency_key where convert_from(body, 'UTF8') ~* :all or scope ~* :all")
                .setParameter("all", marks.all())
                .executeUpdate();
    }

    int expire(PersonalData.Retention retention, Instant before) {
        return db.createNativeQuery(retention.statement())
                .setParameter(1, before)
                .executeUpdate();
    }

    @SuppressWarnings("unchecked")
    private static List<UUID> ids(Query changing) {
        return List.copyOf(new LinkedHashSet<>((List<UUID>) changing.getResultList()));
    }

    private JsonNode tree(String text) {
        try {
            return json.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
