package cn.techbridge.agency;

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
class AgencyService implements RecordKind<AgencySheet>, Register.Kind<AgencySheet, Agency> {
    private final Agencies agencies;
    private final Register register;
    private final RequestCheck check;
    private final IndexOutbox outbox;
    private final Clock clock;

    AgencyService(Agencies agencies, Register register, RequestCheck check, IndexOutbox outbox, Clock clock) {
        this.agencies = agencies;
        this.register = register;
        this.check = check;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    AgencyView create(AgencySheet sheet) {
        check.require(sheet);
        if (!agencies.known(List.of(sheet.externalId())).isEmpty()) {
            throw Problem.invalid(Fault.of("/externalId", "duplicate", "该编号已登记", "this id is registered already"));
        }
        register.upsert(this, List.of(sheet));
        return agencies.known(List.of(sheet.externalId())).getFirst().view(true);
    }

    @Transactional
    AgencyView change(UUID id, String ifMatch, AgencySheet sheet) {
        check.require(sheet);
        Agency agency = agencies.findByIdOptional(id).orElseThrow(Problem::notFound);
        Versions.require(ifMatch, agency.version());
        if (!agency.externalId().equals(sheet.externalId())) {
            throw Problem.invalid(Fault.of("/externalId", "fixed", "编号不可更改", "the id cannot be changed"));
        }
        agency.keep(sheet, clock.instant());
        agencies.flush();
        outbox.changed(SearchKind.AGENCY, id);
        return agency.view(true);
    }

    @Transactional
    void retire(UUID id) {
        register.retire(this, agencies.findByIdOptional(id).orElseThrow(Problem::notFound), clock.instant());
    }

    @Transactional
    AgencyView read(Caller caller, UUID id) {
        return agencies.findByIdOptional(id).orElseThrow(Problem::notFound).view(caller.is(Role.OPERATOR));
    }

    @Override
    @Transactional
    public List<RowOutcome> upsert(Caller caller, List<AgencySheet> rows) {
        return register.upsert(this, rows);
    }

    @Override
    public Class<AgencySheet> rowType() {
        return AgencySheet.class;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.AGENCY;
    }

    @Override
    public String externalId(AgencySheet sheet) {
        return sheet.externalId();
    }

    @Override
    public String hash(AgencySheet sheet) {
        return ContentHash.of(sheet);
    }

    @Override
    public List<Agency> known(List<String> externalIds) {
        return agencies.known(externalIds);
    }

    @Override
    public List<Fault> faults(AgencySheet sheet) {
        return List.of();
    }

    @Override
    public Agency open(AgencySheet sheet) {
        return new Agency(sheet.externalId(), clock.instant());
    }

    @Override
    public void keep(Agency agency, AgencySheet sheet) {
        agency.keep(sheet, clock.instant());
    }

    @Override
    public void persist(Agency agency) {
        agencies.persist(agency);
    }

    @Override
    public void flush() {
        agencies.flush();
    }
}
