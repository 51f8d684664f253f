package cn.techbridge.broker;

import cn.techbridge.identity.Caller;
import cn.techbridge.identity.Role;
import cn.techbridge.intake.ContentHash;
import cn.techbridge.intake.RecordKind;
import cn.techbridge.intake.RowOutcome;
import cn.techbridge.organisation.AgencyDirectory;
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
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class BrokerService implements RecordKind<BrokerSheet>, Register.Kind<BrokerSheet, Broker> {
    private final Brokers brokers;
    private final AgencyDirectory agencies;
    private final Register register;
    private final RequestCheck check;
    private final IndexOutbox outbox;
    private final Clock clock;

    BrokerService(
            Brokers brokers,
            AgencyDirectory agencies,
            Register register,
            RequestCheck check,
            IndexOutbox outbox,
            Clock clock) {
        this.brokers = brokers;
        this.agencies = agencies;
        this.register = register;
        this.check = check;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    BrokerView create(BrokerSheet sheet) {
        check.require(sheet);
        if (!brokers.known(List.of(sheet.externalId())).isEmpty()) {
            throw Problem.invalid(Fault.of("/externalId", "duplicate", "该编号已登记", "this id is registered already"));
        }
        requireSound(sheet);
        register.upsert(this, List.of(sheet));
        return brokers.known(List.of(sheet.externalId())).getFirst().view(true);
    }

    @Transactional
    BrokerView change(UUID id, String ifMatch, BrokerSheet sheet) {
        check.require(sheet);
        Broker broker = brokers.findByIdOptional(id).orElseThrow(Problem::notFound);
        Versions.require(ifMatch, broker.version());
        if (!broker.externalId().equals(sheet.externalId())) {
            throw Problem.invalid(Fault.of("/externalId", "fixed", "编号不可更改", "the id cannot be changed"));
        }
        requireSound(sheet);
        keep(broker, sheet);
        brokers.flush();
        outbox.changed(SearchKind.BROKER, id);
        return broker.view(true);
    }

    @Transactional
    void retire(UUID id) {
        register.retire(this, brokers.findByIdOptional(id).orElseThrow(Problem::notFound), clock.instant());
    }

    @Transactional
    BrokerView read(Caller caller, UUID id) {
        return brokers.findByIdOptional(id).orElseThrow(Problem::notFound).view(caller.is(Role.OPERATOR));
    }

    @Override
    @Transactional
    public List<RowOutcome> upsert(Caller caller, List<BrokerSheet> rows) {
        return register.upsert(this, rows);
    }

    @Override
    public Class<BrokerSheet> rowType() {
        return BrokerSheet.class;
    }

    @Override
    public SearchKind kind() {
        return SearchKind.BROKER;
    }

    @Override
    public String externalId(BrokerSheet sheet) {
        return sheet.externalId();
    }

    @Override
    public String hash(BrokerSheet sheet) {
        return ContentHash.of(sheet);
    }

    @Override
    public List<Broker> known(List<String> externalIds) {
        return brokers.known(externalIds);
    }

    @Override
    public List<Fault> faults(BrokerSheet sheet) {
        List<Fault> faults = new ArrayList<>();
        if (!agencies.byExternalIds(List.of(sheet.agencyExternalId())).containsKey(sheet.agencyExternalId())) {
            faults.add(Fault.of("/agencyExternalId", "unknown", "没有登记这个机构", "no such agency is registered"));
        }
        boolean taken = sheet.subject() != null
                && brokers.bySubject(sheet.subject())
                        .filter(other -> !other.externalId().equals(sheet.externalId()))
                        .isPresent();
        if (taken) {
            faults.add(
                    Fault.of("/subject", "duplicate", "该账号已登记给其他经纪人", "the account is registered for another broker"));
        }
        return faults;
    }

    @Override
    public Broker open(BrokerSheet sheet) {
        return new Broker(sheet.externalId(), clock.instant());
    }

    @Override
    public void keep(Broker broker, BrokerSheet sheet) {
        AgencyDirectory.AgencyBrief agency =
                agencies.byExternalIds(List.of(sheet.agencyExternalId())).get(sheet.agencyExternalId());
        broker.keep(sheet, agency.id(), clock.instant());
    }

    @Override
    public void persist(Broker broker) {
        brokers.persist(broker);
    }

    @Override
    public void flush() {
        brokers.flush();
    }

    private void requireSound(BrokerSheet sheet) {
        List<Fault> faults = faults(sheet);
        if (!faults.isEmpty()) {
            throw Problem.invalid(faults);
        }
    }
}
