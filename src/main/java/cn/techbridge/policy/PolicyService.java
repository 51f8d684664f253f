package cn.techbridge.policy;

import cn.techbridge.identity.Caller;
import cn.techbridge.intake.ContentHash;
import cn.techbridge.intake.RecordKind;
import cn.techbridge.intake.RowOutcome;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import cn.techbridge.platform.Versions;
import cn.techbridge.registry.Register;
import cn.techbridge.search.IndexOutbox;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class PolicyService implements RecordKind<PolicySheet>, Register.Kind<PolicySheet, Policy> {
    /** Replacements followed when looking for a circle; no policy was ever replaced so often. */
    private static final int LONGEST_CHAIN = 50;

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private final Policies policies;
    private final Register register;
    private final RequestCheck check;
    private final IndexOutbox outbox;
    private final Clock clock;

    PolicyService(Policies policies, Register register, RequestCheck check, IndexOutbox outbox, Clock clock) {
        this.policies = policies;
        this.register = register;
        this.check = check;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    PolicyView create(PolicySheet sheet) {
        check.require(sheet);
        if (!policies.known(List.of(sheet.externalId())).isEmpty()) {
            throw Problem.invalid(Fault.of("/externalId", "duplicate", "该编号已登记", "this id is registered already"));
        }
        requireSound(sheet);
        register.upsert(this, List.of(sheet));
        return policies.known(List.of(sheet.externalId())).getFirst().view(today());
    }

    @Transactional
    PolicyView change(UUID id, String ifMatch, PolicySheet sheet) {
        check.require(sheet);
        Policy policy = policies.findByIdOptional(id).orElseThrow(Problem::notFound);
        Versions.require(ifMatch, policy.version());
        if (!policy.externalId().equals(sheet.externalId())) {
            throw Problem.invalid(Fault.of("/externalId", "fixed", "编号不可更改", "the id cannot be changed"));
        }
        requireSound(sheet);
        keep(policy, sheet);
        policies.flush();
        outbox.changed(SearchKind.POLICY, id);
        return policy.view(today());
    }

    @Transactional
    void retire(UUID id) {
        register.retire(this, policies.findByIdOptional(id).orElseThrow(Problem::notFound), clock.instant());
    }

    @Transactional
    PolicyView read(UUID id) {
        return policies.findByIdOptional(id).orElseThrow(Problem::notFound).view(today());
    }

    @Override
    @Transactional
    public List<RowOutcome> upsert(Caller caller, List<PolicySheet> rows) {
        return register.upsert(this, rows);
    }

    @Override
    public Class<PolicySheet> rowType() {
        return PolicySheet.class;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.POLICY;
    }

    @Override
    public String externalId(PolicySheet sheet) {
        return sheet.externalId();
    }

    @Override
    public String hash(PolicySheet sheet) {
        return ContentHash.of(sheet);
    }

    @Override
    public List<Policy> known(List<String> externalIds) {
        return policies.known(externalIds);
    }

    @Override
    public List<Fault> faults(PolicySheet sheet) {
        if (sheet.successorExternalId() == null) {
            return List.of();
        }
        Optional<Policy> step = policies.byExternalId(sheet.successorExternalId());
        if (step.isEmpty()) {
            return List.of(Fault.of("/successorExternalId", "unknown", "没有登记这项政策", "no such policy is registered"));
        }
        for (int i = 0; step.isPresent() && i < LONGEST_CHAIN; i++) {
            if (step.get().externalId().equals(sheet.externalId())) {
                return List.of(Fault.of(
                        "/successorExternalId",
                        "circle",
                        "替代关系成环",
                        "the policies would replace each other in a circle"));
            }
            step = Optional.ofNullable(step.get().successorId()).flatMap(policies::findByIdOptional);
        }
        return List.of();
    }

    @Override
    public Policy open(PolicySheet sheet) {
        return new Policy(sheet.externalId(), clock.instant());
    }

    @Override
    public void keep(Policy policy, PolicySheet sheet) {
        policy.keep(sheet, clock.instant());
        policy.replacedBy(
                sheet.successorExternalId() == null
                        ? null
                        : policies.byExternalId(sheet.successorExternalId()).orElseThrow());
        // those it replaces end when it begins
        for (Policy predecessor : policies.replacedBy(policy.id())) {
            predecessor.replacedBy(policy);
            outbox.changed(SearchKind.POLICY, predecessor.id());
        }
    }

    @Override
    public void persist(Policy policy) {
        policies.persist(policy);
    }

    @Override
    public void flush() {
        policies.flush();
    }

    private void requireSound(PolicySheet sheet) {
        List<Fault> faults = faults(sheet);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), CHINA);
    }
}
