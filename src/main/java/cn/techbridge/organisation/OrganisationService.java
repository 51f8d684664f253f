package cn.techbridge.organisation;

import cn.techbridge.kernel.TimeOrderedId;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import cn.techbridge.platform.Versions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class OrganisationService {
    private static final int MAX_SUBJECT = 64;
    private final Organisations organisations;
    private final Members members;
    private final RequestCheck check;
    private final Clock clock;

    OrganisationService(Organisations organisations, Members members, RequestCheck check, Clock clock) {
        this.organisations = organisations;
        this.members = members;
        this.check = check;
        this.clock = clock;
    }

    @Transactional
    OrganisationView register(OrganisationRequest request) {
        check.require(request);
        organisations.byUscc(request.normalUscc()).ifPresent(known -> {
            throw Problem.invalid(Fault.of(
                    "/uscc", "duplicate", "该统一社会信用代码已登记", "an organisation with this code is registered already"));
        });
        Organisation organisation = new Organisation(TimeOrderedId.next(), request, clock.instant());
        organisations.persistAndFlush(organisation);
        return organisation.view();
    }

    @Transactional
    OrganisationView change(UUID id, String ifMatch, OrganisationRequest request) {
        check.require(request);
        Organisation organisation = load(id);
        Versions.require(ifMatch, organisation.version());
        organisations
                .byUscc(request.normalUscc())
                .filter(other -> !other.id().equals(id))
                .ifPresent(other -> {
                    throw Problem.invalid(Fault.of(
                            "/uscc",
                            "duplicate",
                            "该统一社会信用代码已登记",
                            "an organisation with this code is registered already"));
                });
        organisation.change(request, clock.instant());
        organisations.flush();
        return organisation.view();
    }

    @Transactional
    OrganisationView read(UUID id) {
        return load(id).view();
    }

    @Transactional
    List<OrganisationView> after(UUID last, int limit) {
        return organisations.after(last, limit).stream().map(Organisation::view).toList();
    }

    @Transactional
    List<String> members(UUID id) {
        load(id);
        return members.membersOf(id);
    }

    @Transactional
    void addMember(UUID id, String subject) {
        if (subject.length() > MAX_SUBJECT || !subject.matches("[A-Za-z0-9._:-]+")) {
            throw Problem.invalid(Fault.of("/subject", "format", "不是有效的账号标识", "is not an account id"));
        }
        load(id);
        members.put(id, subject);
    }

    @Transactional
    void removeMember(UUID id, String subject) {
        if (!members.remove(id, subject)) {
            throw Problem.notFound();
        }
    }

    private Organisation load(UUID id) {
        return organisations.findByIdOptional(id).orElseThrow(Problem::notFound);
    }
}
