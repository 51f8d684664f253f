package cn.techbridge.brokerage;

import cn.techbridge.kernel.ContractNumber;
import cn.techbridge.kernel.Finding;
import cn.techbridge.platform.Fault;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Judges a contract by what the broker recorded with the case. */
@ApplicationScoped
class RecordedDeal implements DealEvidence {
    /** 促进科技成果转化法 and 国发〔2016〕16号: name and price are made public inside the institution for at least 15 days. */
    static final int PUBLICITY_DAYS = 15;

    @Override
    public Optional<Fault> missing(UUID caseId, Stage to, CaseDeal known, LocalDate today) {
        return Optional.ofNullable(
                switch (to) {
                    case PUBLICITY -> publicity(known);
                    case SIGNED -> signing(known, today);
                    case REGISTERED -> registration(known, today);
                    default -> null;
                });
    }

    private static Fault publicity(CaseDeal known) {
        if (known.publicityFrom() == null) {
            return Fault.required("/publicityFrom");
        }
        if (known.publicityUntil() == null) {
            return Fault.required("/publicityUntil");
        }
        if (known.publicityUntil().isBefore(known.publicityFrom().plusDays(PUBLICITY_DAYS))) {
            return Fault.of(
                    "/publicityUntil",
                    "range",
                    "公示不得少于 %d 日".formatted(PUBLICITY_DAYS),
                    "publicity takes at least %d days".formatted(PUBLICITY_DAYS));
        }
        return null;
    }

    private static Fault signing(CaseDeal known, LocalDate today) {
        if (known.signedOn() == null) {
            return Fault.required("/signedOn");
        }
        if (known.signedOn().isAfter(today)) {
            return future("/signedOn");
        }
        if (known.amount() == null) {
            return Fault.required("/amount");
        }
        if (known.publicityUntil() != null && !known.signedOn().isAfter(known.publicityUntil())) {
            return Fault.of("/signedOn", "range", "公示期满后方可签订", "the contract is signed after the publicity has ended");
        }
        return null;
    }

    private static Fault registration(CaseDeal known, LocalDate today) {
        if (known.contractNumber() == null) {
            return Fault.required("/contractNumber");
        }
        Optional<Finding> wrong = ContractNumber.parse(known.contractNumber()).problem();
        if (wrong.isPresent()) {
            Finding finding = wrong.get();
            return Fault.of("/contractNumber", finding.rule(), finding.detailZh(), finding.detailEn());
        }
        if (known.registeredOn() == null) {
            return Fault.required("/registeredOn");
        }
        if (known.registeredOn().isAfter(today)) {
            return future("/registeredOn");
        }
        return known.registeredOn().isBefore(known.signedOn())
                ? Fault.of("/registeredOn", "range", "登记日期不得早于签订日期", "registration cannot precede the signing")
                : null;
    }

    private static Fault future(String pointer) {
        return Fault.of(pointer, "range", "不得晚于今天", "cannot be in the future");
    }
}
