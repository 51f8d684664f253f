package cn.techbridge.news;

import cn.techbridge.broker.BrokerDirectory;
import cn.techbridge.brokerage.CaseHappened;
import cn.techbridge.identity.Memberships;
import cn.techbridge.identity.Role;
import cn.techbridge.notice.NoticeKind;
import cn.techbridge.notice.Notices;
import cn.techbridge.notice.StaffRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Tells both sides, the broker and those who answer for him what happens to their case, each by the title of its own; who did it is not told. */
@ApplicationScoped
class CaseNews {
    /** What a contract brings about is told with the contract, see {@link DealNews}. */
    private static final Set<String> TOLD = Set.of("VERIFYING", "NDA", "NEGOTIATING", "WAITING", "LOST");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

    private final Memberships memberships;
    private final BrokerDirectory brokers;
    private final StaffRows staff;
    private final Notices notices;

    CaseNews(Memberships memberships, BrokerDirectory brokers, StaffRows staff, Notices notices) {
        this.memberships = memberships;
        this.brokers = brokers;
        this.staff = staff;
        this.notices = notices;
    }

    void happened(@Observes CaseHappened event) {
        String entry = "case:" + event.caseId() + ":" + event.seq();
        if (event.entered()) {
            stage(event, entry);
            return;
        }
        switch (event.kind()) {
            case "INTRODUCED" -> sides(event, NoticeKind.CASE_ADVANCED, entry, Map.of("stage", event.kind()));
            case "TRANSFER_OFFERED" ->
                broker(event, UUID.fromString(event.detail()), NoticeKind.CASE_TRANSFER_OFFERED, entry, Map.of());
            case "ESCALATED" -> {
                deadline(event, event.dueAt(), entry);
                escalated(event, entry);
            }
            case "WORDING_SUGGESTED" ->
                members(
                        event,
                        event.sides().demandOrganisationId(),
                        NoticeKind.CASE_WORDING_SUGGESTED,
                        entry,
                        event.sides().demandTitle(),
                        Map.of());
            case "WORDING_ANSWERED" ->
                broker(
                        event,
                        event.brokerId(),
                        NoticeKind.CASE_WORDING_ANSWERED,
                        entry,
                        Map.of("answer", event.detail()));
            case "LEASE_ENDING" -> deadline(event, event.heldUntil(), entry);
            default -> {
                // the rest is work of the broker, or is told by the stage it leads to
            }
        }
    }

    private void stage(CaseHappened event, String entry) {
        if (event.kind().equals("EOI")) {
            // going on after a wait is no new question, another broker's is one
            String asked = "case:" + event.caseId() + ":asked-by:" + event.brokerId();
            sides(event, NoticeKind.CASE_CONSENT_ASKED, asked, Map.of());
        } else if (TOLD.contains(event.kind())) {
            sides(event, NoticeKind.CASE_ADVANCED, entry, Map.of("stage", event.kind()));
            broker(event, event.brokerId(), NoticeKind.CASE_ADVANCED, entry, Map.of("stage", event.kind()));
        }
    }

    private void deadline(CaseHappened event, Instant due, String entry) {
        broker(event, event.brokerId(), NoticeKind.CASE_DEADLINE_NEAR, entry, Map.of("due", TIME.format(due)));
    }

    /** The operators hear of every case, the heads of an agency of those that it has; who holds it is told as its broker. */
    private void escalated(CaseHappened event, String entry) {
        Map<String, String> facts = Map.of("stage", event.detail(), "due", TIME.format(event.dueAt()));
        Set<String> holder = event.brokerId() == null
                ? Set.of()
                : Set.copyOf(brokers.accountOf(event.brokerId()).stream().toList());
        List<String> heads = event.brokerId() == null
                ? List.of()
                : brokers.accountsOf(
                        brokers.find(event.brokerId()).orElseThrow().agencyId());
        List<String> admins = staff.accounts(Role.AGENCY_ADMIN);
        List<String> whom = Stream.concat(
                        staff.accounts(Role.OPERATOR).stream(),
                        heads.stream().filter(admins::contains).filter(account -> !holder.contains(account)))
                .distinct()
                .toList();
        tell(event, whom, NoticeKind.CASE_ESCALATED, entry, event.sides().demandTitle(), facts);
    }

    private void sides(CaseHappened event, NoticeKind kind, String key, Map<String, String> more) {
        CaseHappened.Sides sides = event.sides();
        if (sides.contacted()) {
            members(event, sides.demandOrganisationId(), kind, key, sides.demandTitle(), more);
            members(event, sides.achievementOrganisationId(), kind, key, sides.achievementTitle(), more);
        }
    }

    private void members(
            CaseHappened event,
            UUID organisation,
            NoticeKind kind,
            String key,
            String title,
            Map<String, String> more) {
        if (organisation != null) {
            tell(event, memberships.membersOf(organisation), kind, key, title, more);
        }
    }

    private void broker(CaseHappened event, UUID broker, NoticeKind kind, String key, Map<String, String> more) {
        if (broker != null) {
            List<String> account = brokers.accountOf(broker).stream().toList();
            tell(event, account, kind, key, event.sides().demandTitle(), more);
        }
    }

    private void tell(
            CaseHappened event,
            List<String> whom,
            NoticeKind kind,
            String key,
            String title,
            Map<String, String> more) {
        List<String> others = whom.stream()
                .filter(account -> !Objects.equals(account, event.actor()))
                .toList();
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("title", title);
        notices.tell(others, kind, key, "/cases/" + event.caseId(), parameters);
    }
}
