package cn.techbridge.deal;

import cn.techbridge.identity.Caller;
import cn.techbridge.kernel.Checked;
import cn.techbridge.kernel.ContractNumber;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Problem;
import cn.techbridge.platform.RequestCheck;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** The steps of a deal from publicity to its end; each is the broker's. */
@ApplicationScoped
class DealStepService {
    private final DealAccess access;
    private final Deals deals;
    private final DealDesk desk;
    private final DealLedger ledger;
    private final PublicityRules publicity;
    private final ListingsFollow listings;
    private final RequestCheck check;

    DealStepService(
            DealAccess access,
            Deals deals,
            DealDesk desk,
            DealLedger ledger,
            PublicityRules publicity,
            ListingsFollow listings,
            RequestCheck check) {
        this.access = access;
        this.deals = deals;
        this.desk = desk;
        this.ledger = ledger;
        this.publicity = publicity;
        this.listings = listings;
        this.check = check;
    }

    @Transactional
    DealView publicise(Caller caller, UUID id) {
        Deal deal = access.worked(caller, id);
        if (publicity.days(deal) == 0) {
            throw Problem.conflict("本合同无须公示，可直接签订", "This contract needs no publicity, it can be signed at once");
        }
        LocalDate until = publicity.lastDay(deal, desk.today());
        deal.publicise(desk.today(), until, desk.now());
        return desk.done(deal, caller, "PUBLICISED", "until " + until, new DealEvent.Publicised(deal.facts(), until));
    }

    @Transactional
    DealView reopen(Caller caller, UUID id) {
        Deal deal = access.worked(caller, id);
        deal.reopen(desk.now());
        return desk.done(deal, caller, "REOPENED", null, new DealEvent.Reopened(deal.facts()));
    }

    @Transactional
    DealView sign(Caller caller, UUID id, DealRequests.Signing request) {
        check.require(request);
        Deal deal = access.worked(caller, id);
        requirePast(request.signedOn(), "/signedOn", null);
        if (deal.state().isBeforeSigning()) {
            publicity.requireOver(deal, request.signedOn());
        }
        deal.sign(request.signedOn(), desk.now());
        listings.signed(deal.facts());
        return desk.done(deal, caller, "SIGNED", request.signedOn().toString(), new DealEvent.Signed(deal.facts()));
    }

    @Transactional
    DealView register(Caller caller, UUID id, DealRequests.Registration request) {
        check.require(request);
        Deal deal = access.worked(caller, id);
        String number = number(request.registrationNumber());
        requirePast(request.registeredOn(), "/registeredOn", deal.signedOn());
        if (deals.isNumberTaken(number)) {
            throw Problem.invalid(
                    Fault.of("/registrationNumber", "duplicate", "该登记编号已用于另一份合同", "another contract has this number"));
        }
        deal.register(number, request.registeredOn(), desk.now());
        return desk.done(deal, caller, "REGISTERED", number, new DealEvent.Registered(deal.facts(), number));
    }

    /** Only what is done and paid to the end is closed. */
    @Transactional
    DealView close(Caller caller, UUID id) {
        Deal deal = access.worked(caller, id);
        DealLedger.Balance balance = ledger.balance(id);
        List<Payment.Milestone> steps = deal.terms().payment().steps();
        for (int i = 0; i < steps.size(); i++) {
            boolean open = !balance.completed().containsKey(i)
                    || balance.paid(i).compareTo(steps.get(i).yuan()) < 0;
            if (open && deal.state() == DealState.REGISTERED) {
                throw Problem.conflict(
                        "第 %d 个节点“%s”尚未完成或款项未到".formatted(i + 1, steps.get(i).name()),
                        "Milestone %d is not completed or not paid yet".formatted(i + 1));
            }
        }
        deal.close(desk.now());
        return desk.done(
                deal,
                caller,
                "CLOSED",
                balance.total().setScale(2).toPlainString(),
                new DealEvent.Closed(deal.facts()));
    }

    /** Cancels before signing, terminates after; after signing the listings come back to their owners. */
    @Transactional
    DealView end(Caller caller, UUID id, DealRequests.Reason request) {
        check.require(request);
        Deal deal = access.worked(caller, id);
        boolean inForce = deal.state().isInForce();
        deal.end(request.reason(), desk.now());
        if (inForce) {
            listings.terminated(deal.facts());
        }
        return desk.done(
                deal, caller, deal.state().name(), request.reason(), new DealEvent.Ended(deal.facts(), inForce));
    }

    @Transactional
    DealView complete(Caller caller, UUID id, String number, DealRequests.Completion request) {
        check.require(request);
        Deal deal = access.worked(caller, id);
        deal.requireInForce(desk.now());
        int milestone = milestone(deal, number);
        requirePast(request.completedOn(), "/completedOn", deal.signedOn());
        if (!ledger.complete(id, milestone, request.completedOn())) {
            throw Problem.conflict("该节点已登记完成", "This milestone is completed already");
        }
        return desk.done(deal, caller, "MILESTONE_COMPLETED", number);
    }

    /** Money that has arrived; never more for a milestone than was agreed. */
    @Transactional
    DealView receive(Caller caller, UUID id, DealRequests.Received request) {
        check.require(request);
        Deal deal = access.worked(caller, id);
        deal.requireInForce(desk.now());
        requirePast(request.paidOn(), "/paidOn", null);
        BigDecimal amount = new BigDecimal(request.amount());
        if (amount.signum() == 0) {
            throw Problem.invalid(Fault.of("/amount", "range", "金额须大于 0", "the amount must be more than 0"));
        }
        Integer milestone = request.milestone() == null
                ? royalty(deal)
                : (Integer) milestone(deal, request.milestone().toString());
        if (milestone != null) {
            BigDecimal left = deal.terms()
                    .payment()
                    .steps()
                    .get(milestone)
                    .yuan()
                    .subtract(ledger.balance(id).paid(milestone));
            if (amount.compareTo(left) > 0) {
                throw Problem.invalid(Fault.of(
                        "/amount",
                        "range",
                        "该节点尚余 %s 元未付".formatted(left.toPlainString()),
                        "only %s is left to pay for this milestone".formatted(left.toPlainString())));
            }
        }
        ledger.pay(id, milestone, amount, request.paidOn(), request.reference(), desk.now());
        return desk.done(deal, caller, "PAID", request.amount());
    }

    /** Null, the royalty's place in the ledger. */
    private static Integer royalty(Deal deal) {
        if (!deal.terms().payment().hasRoyalty()) {
            throw Problem.invalid(Fault.required("/milestone"));
        }
        return null;
    }

    private static int milestone(Deal deal, String number) {
        int index = number.matches("\\d{1,3}") ? Integer.parseInt(number) - 1 : -1;
        if (index < 0 || index >= deal.terms().payment().steps().size()) {
            throw Problem.notFound();
        }
        return index;
    }

    private static String number(String text) {
        return switch (ContractNumber.parse(text)) {
            case Checked.Valid<ContractNumber> good -> good.value().value();
            case Checked.Invalid<ContractNumber> wrong ->
                throw Problem.invalid(
                        Fault.of("/registrationNumber", wrong.rule(), wrong.detailZh(), wrong.detailEn()));
        };
    }

    private void requirePast(LocalDate day, String pointer, LocalDate notBefore) {
        if (day.isAfter(desk.today()) || notBefore != null && day.isBefore(notBefore)) {
            throw Problem.invalid(Fault.of(
                    pointer,
                    "range",
                    notBefore == null ? "日期不得晚于今天" : "日期须在 %s 与今天之间".formatted(notBefore),
                    notBefore == null
                            ? "the day must not be in the future"
                            : "the day must lie between %s and today".formatted(notBefore)));
        }
    }
}
