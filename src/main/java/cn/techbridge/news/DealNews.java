package cn.techbridge.news;

import cn.techbridge.deal.DealEvent;
import cn.techbridge.deal.DealFacts;
import cn.techbridge.identity.Memberships;
import cn.techbridge.notice.NoticeKind;
import cn.techbridge.notice.Notices;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells both sides and the broker what happens to their contract; each is told what concerns them. */
@ApplicationScoped
class DealNews {
    private final Memberships memberships;
    private final Notices notices;

    DealNews(Memberships memberships, Notices notices) {
        this.memberships = memberships;
        this.notices = notices;
    }

    void happened(@Observes DealEvent event) {
        DealFacts deal = event.deal();
        switch (event) {
            case DealEvent.Drafted drafted ->
                tell(sides(deal), NoticeKind.DEAL_DRAFTED, deal, ":" + drafted.version(), Map.of());
            case DealEvent.Publicised shown ->
                tell(
                        members(deal.sellerId()),
                        NoticeKind.DEAL_PUBLICISED,
                        deal,
                        ":" + shown.until(),
                        Map.of("until", shown.until().toString()));
            case DealEvent.Reopened reopened -> {
                // the case goes back to its negotiation, which both sides hear of as such
            }
            case DealEvent.Objected objected ->
                tell(
                        with(members(deal.sellerId()), deal.brokerSubject()),
                        NoticeKind.DEAL_OBJECTED,
                        deal,
                        ":" + objected.objectionId(),
                        Map.of());
            case DealEvent.Signed signed -> tell(everybody(deal), NoticeKind.DEAL_SIGNED, deal, "", Map.of());
            case DealEvent.Registered registered ->
                tell(
                        everybody(deal),
                        NoticeKind.DEAL_REGISTERED,
                        deal,
                        "",
                        Map.of("number", registered.registrationNumber()));
            case DealEvent.Closed closed -> tell(everybody(deal), NoticeKind.DEAL_CLOSED, deal, "", Map.of());
            case DealEvent.Ended ended -> tell(everybody(deal), NoticeKind.DEAL_ENDED, deal, "", Map.of());
        }
    }

    /** @param occasion tells one event of a kind from another on the same deal */
    private void tell(List<String> whom, NoticeKind kind, DealFacts deal, String occasion, Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("project", deal.projectName());
        notices.tell(whom, kind, kind + ":" + deal.id() + occasion, "/deals/" + deal.id(), parameters);
    }

    private List<String> members(UUID organisation) {
        return memberships.membersOf(organisation);
    }

    private List<String> sides(DealFacts deal) {
        List<String> both = new ArrayList<>(members(deal.sellerId()));
        both.addAll(members(deal.buyerId()));
        return both;
    }

    private List<String> everybody(DealFacts deal) {
        return with(sides(deal), deal.brokerSubject());
    }

    private static List<String> with(List<String> some, String another) {
        List<String> all = new ArrayList<>(some);
        all.add(another);
        return all;
    }
}
