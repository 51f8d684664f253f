package cn.techbridge.intake.jobs;

import cn.techbridge.platform.Backlog;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Import jobs that wait for an instance. */
@ApplicationScoped
class ImportBacklog implements Backlog.Source {

    @Override
    public List<Backlog> backlogs() {
        return List.of(
                new Backlog(
                        "techbridge.import.waiting",
                        "Import jobs that are not finished",
                        "select count(*) from import_job where state in ('QUEUED', 'RUNNING')"),
                new Backlog(
                        "techbridge.import.wait.seconds",
                        "How long the longest waiting import job has not been begun",
                        "select coalesce(extract(epoch from now() - min(created_at)), 0) from import_job where state = 'QUEUED'"));
    }
}
