package cn.techbridge.matching.criteria;

import cn.techbridge.platform.Bilingual;
import java.math.BigDecimal;

/** The price asked in public against the budget, both in yuan. */
final class PriceCriterion implements Criterion {
    @Override
    public String name() {
        return "price";
    }

    @Override
    public Bilingual label() {
        return Bilingual.of("价格与预算", "price and budget");
    }

    @Override
    public Signal assess(Pair pair) {
        String budget = pair.demand().budgetMax();
        String price = pair.achievement().priceMax();
        if (budget == null || price == null) {
            return Signal.neutral();
        }
        boolean fits = new BigDecimal(price).compareTo(new BigDecimal(budget)) <= 0;
        return Signal.of(fits ? 0.5 : -0.5, new Evidence("price", budget, price))
                .withRiskIf(!fits, Risk.PRICE_ABOVE_BUDGET);
    }
}
