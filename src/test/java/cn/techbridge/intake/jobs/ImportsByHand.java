package cn.techbridge.intake.jobs;

import jakarta.enterprise.context.ApplicationScoped;

/** Lets tests of other packages work import jobs off. */
@ApplicationScoped
public class ImportsByHand {
    private final ImportWorker worker;

    ImportsByHand(ImportWorker worker) {
        this.worker = worker;
    }

    public void workAll() {
        while (worker.workOnce(() -> true)) {
            // one job a round
        }
    }
}
