package cn.techbridge.brokerage;

import cn.techbridge.broker.BrokerDirectory;
import cn.techbridge.identity.Caller;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** What is to be done on a case, seen by its broker and the operator. */
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
        readable(caller, id);
        return tasks.of(id);
    }

    /** Open tasks on all cases of the caller, the most urgent first. */
    @Transactional
    List<CaseTasks.Task> mine(Caller caller) {
        return tasks.openOf(brokers.require(caller).id());
    }

    @Transactional
    List<CaseTasks.Task> add(Caller caller, UUID id, CaseRequests.Task request) {
        check.require(request);
        seats.held(caller, id);
        if (tasks.of(id).size() >= MOST) {
            throw Problem.invalid(Fault.of("", "size", "一个对接最多 100 项任务", "a case has at most 100 tasks"));
        }
        tasks.add(id, request, caller.subject());
        return tasks.of(id);
    }

    @Transactional
    List<CaseTasks.Task> done(Caller caller, UUID id, UUID task) {
        seats.held(caller, id);
        if (!tasks.done(id, task, caller.subject())) {
            throw Problem.notFound();
        }
        return tasks.of(id);
    }

    private void readable(Caller caller, UUID id) {
        if (!seats.see(caller, id).seat().knowsSides()) {
            throw Problem.notFound();
        }
    }
}
