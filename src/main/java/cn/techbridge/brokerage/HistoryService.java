package cn.techbridge.brokerage;

import cn.techbridge.identity.Caller;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The timeline of a case and the notes that people add to it. */
@ApplicationScoped
class HistoryService {
    private final CaseSeats seats;
    private final CaseLog log;
    private final RequestCheck check;

    HistoryService(CaseSeats seats, CaseLog log, RequestCheck check) {
        this.seats = seats;
        this.log = log;
        this.check = check;
    }

    /** One entry as its reader sees it; who acted is shown to staff and the agency only. */
    record Line(long seq, String kind, String actor, String visibility, String detail, Instant at) {}

    /** A page; position is the last entry looked at, null when there is no more. */
    record Page(List<Line> items, Long position) {}

    @Transactional
    Page timeline(Caller caller, UUID id, long after, int limit) {
        CaseSeats.Seen seen = seats.see(caller, id);
        if (!seen.seat().knowsSides() && !seen.seat().isSide()) {
            throw Problem.notFound();
        }
        List<CaseLog.Entry> entries = log.of(id, after, limit);
        List<Line> lines = entries.stream()
                .filter(entry -> mayRead(seen, entry))
                .map(entry -> new Line(
                        entry.seq(),
                        entry.kind(),
                        seen.seat().knowsSides() ? entry.actor() : null,
                        entry.visibility().name(),
                        entry.detail(),
                        entry.at()))
                .toList();
        return new Page(lines, entries.size() < limit ? null : entries.getLast().seq());
    }

    /** What an agency wrote for itself stays with it, also when the case goes to another. */
    private static boolean mayRead(CaseSeats.Seen seen, CaseLog.Entry entry) {
        return switch (entry.visibility()) {
            case SHARED -> true;
            case STAFF -> seen.seat().isStaff();
            case AGENCY ->
                seen.seat().knowsSides()
                        && (seen.seat().isStaff()
                                || entry.agencyId() == null
                                || entry.agencyId().equals(seen.subject().agencyId()));
        };
    }

    /** A note of the holder, for the agency or shared; of a side, shared; of the operator, shared or for staff. */
    @Transactional
    void note(Caller caller, UUID id, CaseRequests.Note request) {
        check.require(request);
        CaseSeats.Seen seen = seats.see(caller, id);
        CaseLog.Visibility visibility = request.shared() || seen.seat().isSide()
                ? CaseLog.Visibility.SHARED
                : seen.seat() == Seat.OPERATOR ? CaseLog.Visibility.STAFF : CaseLog.Visibility.AGENCY;
        if (!seen.seat().knowsSides() && !seen.seat().isSide() || seen.seat() == Seat.AUDITOR) {
            throw Problem.notFound();
        }
        log.add(seen.subject(), "NOTE", caller, visibility, request.text());
    }
}
