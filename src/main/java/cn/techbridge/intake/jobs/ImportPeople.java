package cn.techbridge.intake.jobs;

import cn.techbridge.privacy.PersonalData;
import cn.techbridge.privacy.PersonalFiles;
import cn.techbridge.privacy.PersonalTable;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;

/** Who handed files in, and whoever is named in them: a file that names an erased person goes as a whole, what became of its rows stays. */
@ApplicationScoped
class ImportPeople implements PersonalData, PersonalFiles {
    private final EntityManager db;
    private final FileStore files;
    private final FileSearch search;

    ImportPeople(EntityManager db, FileStore files, FileSearch search) {
        this.db = db;
        this.files = files;
        this.search = search;
    }

    @Override
    public List<PersonalTable> tables() {
        return List.of(
                PersonalTable.remarks(
                                kind(),
                                "import_job",
                                "id",
                                List.of("file_name", "failure_zh", "failure_en"),
                                List.of("columns", "mapping"),
                                List.of())
                        .by("subject", "'erased-' || cast(id as text)"),
                PersonalTable.remarks(
                        kind(),
                        "import_row",
                        "job_id",
                        List.of("external_id"),
                        List.of("errors", "warnings"),
                        List.of("record_id")),
                PersonalTable.remarks(
                        kind(),
                        "import_withdrawal",
                        "job_id",
                        List.of("external_id"),
                        List.of(),
                        List.of("record_id")));
    }

    @Override
    public String kind() {
        return "import-job";
    }

    @Override
    @SuppressWarnings("unchecked")
    public Map<UUID, String> naming(Wanted person) {
        List<Object[]> kept = db.createNativeQuery("""
                        select j.id, j.file_name, exists (
                            select 1 from import_row r where r.job_id = j.id and r.record_id = any(cast(?1 as uuid[])))
                        from import_job j where exists (select 1 from import_chunk c where c.job_id = j.id) order by j.id""")
                .setParameter(1, person.records().toArray(UUID[]::new))
                .getResultList();
        Map<UUID, String> naming = new LinkedHashMap<>();
        for (Object[] job : kept) {
            Pattern wanted = Boolean.TRUE.equals(job[2]) ? person.withNames() : person.marks();
            if (search.holds((UUID) job[0], wanted)) {
                naming.put((UUID) job[0], (String) job[1]);
            }
        }
        return naming;
    }

    /** What still waits for its turn cannot go on without its file. */
    @Override
    public void remove(Collection<UUID> ids) {
        for (UUID id : ids) {
            files.remove(id);
            db.createNativeQuery("""
                            update import_job set state = 'CANCELLED', finished_at = now(), lease_until = null, version = version + 1
                            where id = ?1 and state in ('QUEUED', 'RUNNING')""").setParameter(1, id).executeUpdate();
        }
    }
}
