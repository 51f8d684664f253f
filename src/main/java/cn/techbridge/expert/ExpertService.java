package cn.techbridge.expert;

import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
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
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ExpertService implements RecordKind<ExpertSheet>, Register.Kind<ExpertSheet, Expert> {
    private final Experts experts;
    private final Register register;
    private final RequestCheck check;
    private final IndexOutbox outbox;
    private final Clock clock;

    ExpertService(Experts experts, Register register, RequestCheck check, IndexOutbox outbox, Clock clock) {
        this.experts = experts;
        this.register = register;
        this.check = check;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    ExpertView create(ExpertSheet sheet) {
        check.require(sheet);
        if (!experts.known(List.of(sheet.externalId())).isEmpty()) {
            throw Problem.invalid(Fault.of("/externalId", "duplicate", "该编号已登记", "this id is registered already"));
        }
        register.upsert(this, List.of(sheet));
        return experts.known(List.of(sheet.externalId())).getFirst().view(true);
    }

    @Transactional
    ExpertView change(UUID id, String ifMatch, ExpertSheet sheet) {
        check.require(sheet);
        Expert expert = experts.findByIdOptional(id).orElseThrow(Problem::notFound);
        Versions.require(ifMatch, expert.version());
        if (!expert.externalId().equals(sheet.externalId())) {
            throw Problem.invalid(Fault.of("/externalId", "fixed", "编号不可更改", "the id cannot be changed"));
        }
        expert.keep(sheet, clock.instant());
        experts.flush();
        outbox.changed(SearchKind.EXPERT, id);
        return expert.view(true);
    }

    @Transactional
    void retire(UUID id) {
        register.retire(this, experts.findByIdOptional(id).orElseThrow(Problem::notFound), clock.instant());
    }

    @Transactional
    ExpertView read(Caller caller, UUID id) {
        boolean operator = caller.is(Role.OPERATOR);
        return experts.findByIdOptional(id)
                .filter(expert -> operator || expert.isPublic())
                .orElseThrow(Problem::notFound)
                .view(operator);
    }

    @Override
    @Transactional
    public List<RowOutcome> upsert(Caller caller, List<ExpertSheet> rows) {
        return register.upsert(this, rows);
    }

    @Override
    public Class<ExpertSheet> rowType() {
        return ExpertSheet.class;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.EXPERT;
    }

    @Override
    public String externalId(ExpertSheet sheet) {
        return sheet.externalId();
    }

    @Override
    public String hash(ExpertSheet sheet) {
        return ContentHash.of(sheet);
    }

    @Override
    public List<Expert> known(List<String> externalIds) {
        return experts.known(externalIds);
    }

    @Override
    public List<Fault> faults(ExpertSheet sheet) {
        return List.of();
    }

    @Override
    public Expert open(ExpertSheet sheet) {
        return new Expert(sheet.externalId(), clock.instant());
    }

    @Override
    public void keep(Expert expert, ExpertSheet sheet) {
        expert.keep(sheet, clock.instant());
    }

    @Override
    public void persist(Expert expert) {
        experts.persist(expert);
    }

    @Override
    public void flush() {
        experts.flush();
    }
}
