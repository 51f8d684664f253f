package cn.techbridge.deal;

import cn.techbridge.organisation.OrganisationBrief;
import cn.techbridge.organisation.OrganisationDirectory;
import cn.techbridge.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/**
 * Whether a deal must be publicised before it is signed, and whether it has been. A market's price (listing, auction) needs no publicity,
 * an agreed one does. The day on which it begins is not counted (民法典 Art. 201).
 */
@ApplicationScoped
class PublicityRules {
    private final PublicitySettings settings;
    private final OrganisationDirectory organisations;
    private final Objections objections;

    PublicityRules(PublicitySettings settings, OrganisationDirectory organisations, Objections objections) {
        this.settings = settings;
        this.organisations = organisations;
        this.objections = objections;
    }

    /** Natural days that the deal must be publicised for; 0: not at all. */
    int days(Deal deal) {
        DealTerms terms = deal.terms();
        if (!terms.priced().isByAgreement() || !settings.contractTypes().contains(terms.contractType())) {
            return 0;
        }
        return organisations
                .find(deal.sellerId())
                .map(OrganisationBrief::type)
                .map(type -> settings.days().getOrDefault(type, 0))
                .orElse(0);
    }

    LocalDate lastDay(Deal deal, LocalDate begun) {
        return begun.plusDays(days(deal));
    }

    /** @throws Problem 409 when the deal must be publicised and has not been to the end, or an objection is open */
    void requireOver(Deal deal, LocalDate signingDay) {
        if (days(deal) > 0 && deal.publicityUntil() == null) {
            throw Problem.conflict(
                    "本合同须先公示 %d 个自然日".formatted(days(deal)),
                    "This contract must be publicised for %d natural days first".formatted(days(deal)));
        }
        if (objections.open(deal.id()) > 0) {
            throw Problem.conflict("公示期有异议尚未处理", "An objection to what was publicised is not settled yet");
        }
        if (deal.publicityUntil() != null && !signingDay.isAfter(deal.publicityUntil())) {
            throw Problem.conflict(
                    "公示期至 %s 届满，之后方可签订".formatted(deal.publicityUntil()),
                    "The publicity lasts until %s, sign after that".formatted(deal.publicityUntil()));
        }
    }

    DealView.Publicity view(Deal deal) {
        int days = days(deal);
        return new DealView.Publicity(days > 0, days, null, null, objections.open(deal.id()));
    }
}
