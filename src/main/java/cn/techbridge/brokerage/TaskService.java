package cn.techbridge.brokerage;

import cn.techbridge.broker.BrokerBrief;
import cn.techbridge.broker.BrokerDirectory;
import cn.techbridge.identity.Caller;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What is to be done on a case, seen by the agency that has it now for what is its own, and by the operator. */
@ApplicationScoped
class TaskService {
    /** Tasks of one case; more would be a list nobody reads. */
    private static final int MOST = 100;

    private final CaseSeats seats;
    private final CaseTasks tasks;
    private final BrokerDirectory brokers;
    private final RequestCheck check;

    TaskService(CaseSeats seats, CaseTasks tasks, BrokerDirectory brokers, RequestCheck check) {
        this.seats = seats;
        this.tasks = tasks;
        this.brokers = brokers;
        this.check = check;
    }

    @Transactional
    List<CaseTasks.Task> list(Caller caller, UUID id) {
        CaseSeats.Seen seen = seats.see(caller, id);
        if (!seen.seat().knowsSides()) {
            throw Problem.notFound();
        }
        return tasks.of(id, seen.seat().isStaff() ? null : seen.subject().agencyId());
    }

    /** Open tasks on all cases of the caller, the most urgent first. */
    @Transactional
    List<CaseTasks.Task> mine(Caller caller) {
        BrokerBrief broker = brokers.require(caller);
        return tasks.openOf(broker.id(), broker.agencyId());
    }

    @Transactional
    List<CaseTasks.Task> add(Caller caller, UUID id, CaseRequests.Task request) {
        check.require(request);
        UUID agency = seats.held(caller, id).agencyId();
        if (tasks.of(id, agency).size() >= MOST) {
            throw Problem.invalid(Fault.of("", "size", "一个对接最多 100 项任务", "a case has at most 100 tasks"));
        }
        tasks.add(id, agency, request, caller.subject());
        return tasks.of(id, agency);
    }

    @Transactional
    List<CaseTasks.Task> done(Caller caller, UUID id, UUID task) {
        UUID agency = seats.held(caller, id).agencyId();
        if (!tasks.done(id, agency, task, caller.subject())) {
            throw Problem.notFound();
        }
        return tasks.of(id, agency);
    }
}
