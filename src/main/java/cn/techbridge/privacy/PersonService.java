package cn.techbridge.privacy;

import cn.techbridge.audit.AuditEntryDraft;
import cn.techbridge.audit.AuditLog;
import cn.techbridge.platform.RequestCheck;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.runtime.TransactionConfiguration;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Access, correction and erasure: each over all that the slices name, in one transaction, with an entry in the audit. */
@ApplicationScoped
class PersonService {
    /** Every file is read. */
    private static final int LONGEST_SECONDS = 1800;

    /** From a broker to the cases, from a case to its contract, from there to what was objected to. */
    private static final int STEPS = 3;

    private final PersonTables tables;
    private final PersonLearner learner;
    private final List<PersonalFiles> files;
    private final ErasedPeople erased;
    private final PersonRows rows;
    private final Consents consents;
    private final AuditLog audit;
    private final RequestCheck check;
    private final ObjectMapper json;
    private final Clock clock;

    PersonService(
            PersonTables tables,
            PersonLearner learner,
            @All List<PersonalFiles> files,
            ErasedPeople erased,
            PersonRows rows,
            Consents consents,
            AuditLog audit,
            RequestCheck check,
            ObjectMapper json,
            Clock clock) {
        this.tables = tables;
        this.learner = learner;
        this.files = files;
        this.erased = erased;
        this.rows = rows;
        this.consents = consents;
        this.audit = audit;
        this.check = check;
        this.json = json;
        this.clock = clock;
    }

    /** All that is held on the person. */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    PersonViews.Export export(PersonRequests.Access request) {
        check.require(request);
        PersonMarks marks = request.person().marks();
        learner.learn(marks);
        List<PersonViews.Record> records = excerpts(rows::find, marks);
        for (PersonalFiles place : files) {
            place.naming(marks.wanted(ids(records)))
                    .forEach((id, name) -> records.add(new PersonViews.Record(
                            place.kind(),
                            place.kind(),
                            id,
                            json.createObjectNode().put("file", name))));
        }
        return told(marks, records, request.reference());
    }

    /** What stands under the caller's own account. Where texts and files name the person takes reading all of them, see {@link #export}. */
    @Transactional
    PersonViews.Export exportOwn(String subject) {
        PersonMarks marks = PersonMarks.of(subject, null, null, null);
        learner.learnOfAccount(marks);
        return told(marks, excerpts(rows::under, marks), null);
    }

    private List<PersonViews.Record> excerpts(
            BiFunction<PersonalTable, PersonMarks, List<PersonRows.Found>> look, PersonMarks marks) {
        List<PersonViews.Record> records = new ArrayList<>();
        for (PersonalTable table : tables.all()) {
            look.apply(table, marks).forEach(found -> records.add(PersonExcerpt.of(table, found, marks)));
        }
        return records;
    }

    private PersonViews.Export told(PersonMarks marks, List<PersonViews.Record> records, String reference) {
        audit.record(AuditEntryDraft.of("export", "person")
                .with("records", records.size())
                .because(reference));
        return new PersonViews.Export(clock.instant(), records, consents.history(marks));
    }

    private static Set<UUID> ids(List<PersonViews.Record> records) {
        return records.stream().map(PersonViews.Record::id).collect(Collectors.toSet());
    }

    /** Puts right what contacts say of the person. */
    @Transactional
    PersonViews.Done correct(PersonRequests.Correction request) {
        check.require(request);
        PersonMarks marks = request.person().marks();
        Map<String, Integer> counts = new TreeMap<>();
        for (PersonalTable table : tables.all()) {
            List<UUID> changed = rows.correct(table, marks, request.values(json));
            tables.changed(table, changed);
            count(counts, table, changed.size());
        }
        return done("correct", counts, request.reference());
    }

    /**
     * Leaves no trace of the person in any table. Names go with the records that a stronger mark leads to, and from rows about those
     * records; files that were handed in whole go as wholes; the audit's keyed hash of an account stands for nobody afterwards. The
     * marks stay as keyed hashes, so that the next push cannot bring the person back, see {@link ErasedPeople}.
     */
    @Transactional
    @TransactionConfiguration(timeout = LONGEST_SECONDS)
    PersonViews.Done erase(PersonRequests.Access request) {
        check.require(request);
        PersonMarks marks = request.person().marks();
        learner.learn(marks);
        rows.beginErasure();
        Map<String, Integer> counts = new TreeMap<>();
        Set<UUID> touched = new LinkedHashSet<>();
        for (PersonalTable table : tables.all()) {
            List<UUID> changed = rows.erase(table, marks);
            touched.addAll(changed);
            tables.changed(table, changed);
            count(counts, table, changed.size());
        }
        for (int step = 0; step < STEPS; step++) {
            tables.all().forEach(table -> touched.addAll(rows.about(table, touched)));
        }
        if (!marks.names().isEmpty()) {
            for (PersonalTable table : tables.all()) {
                List<UUID> changed = rows.eraseNames(table, marks, List.copyOf(touched));
                tables.changed(table, changed);
                count(counts, table, changed.size());
            }
        }
        for (PersonalFiles place : files) {
            Set<UUID> naming = place.naming(marks.wanted(touched)).keySet();
            place.remove(naming);
            add(counts, place.kind() + "-file", naming.size());
        }
        erased.add(marks, clock.instant());
        marks.subjects().forEach(audit::forget);
        add(counts, "consent", consents.forget(marks));
        add(counts, "stored-answer", rows.forgetAnswers(marks));
        return done("erase", counts, request.reference());
    }

    private PersonViews.Done done(String action, Map<String, Integer> counts, String reference) {
        audit.record(
                AuditEntryDraft.of(action, "person").with("records", counts).because(reference));
        return new PersonViews.Done(clock.instant(), counts);
    }

    private static void count(Map<String, Integer> counts, PersonalTable table, int changed) {
        add(counts, table.table().replace('_', '-'), changed);
    }

    private static void add(Map<String, Integer> counts, String name, int changed) {
        if (changed > 0) {
            counts.merge(name, changed, Integer::sum);
        }
    }
}
