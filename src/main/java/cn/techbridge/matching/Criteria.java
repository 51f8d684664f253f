package cn.techbridge.matching;

import cn.techbridge.listing.Indicator;
import cn.techbridge.taxonomy.CodeLists;
import cn.techbridge.text.Fold;
import cn.techbridge.text.Units;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** The structured criteria, which come after the texts, in the order in which they are explained; their weights stand in the profile under the same names. */
final class Criteria {
    private Criteria() {}

    static List<Criterion> all(CodeLists lists) {
        return List.of(
                Criterion.named("field", pair -> field(pair, lists)),
                Criterion.named("indicators", Criteria::indicators),
                Criterion.named("trl", Criteria::trl),
                Criterion.named("mode", Criteria::mode),
                Criterion.named("price", Criteria::price),
                Criterion.named("region", pair -> region(pair, lists)),
                Criterion.named("notWanted", Criteria::notWanted));
    }

    private static Signal field(Pair pair, CodeLists lists) {
        List<String> wanted = pair.demand().fieldCodes();
        List<String> have = pair.achievement().fieldCodes();
        if (isEmpty(wanted) || isEmpty(have)) {
            return Signal.neutral();
        }
        double best = -1;
        for (String code : wanted) {
            for (String other : have) {
                best = Math.max(best, code.equals(other) ? 1 : root(code, lists).equals(root(other, lists)) ? 0.4 : -1);
            }
        }
        return Signal.of(best, new Evidence("code", String.join(",", wanted), String.join(",", have)));
    }

    private static String root(String code, CodeLists lists) {
        return lists.get("high-tech-fields").path(code).getFirst().code();
    }

    private static Signal indicators(Pair pair) {
        if (isEmpty(pair.demand().indicators())) {
            return Signal.neutral();
        }
        List<Evidence> evidence = new ArrayList<>();
        double sum = 0;
        for (Indicator wanted : pair.demand().indicators()) {
            Indicator have = counterpart(wanted, pair.achievement().indicators());
            IndicatorCheck check = have == null ? IndicatorCheck.UNKNOWN : IndicatorCheck.of(wanted, have);
            sum += switch (check) {
                case MET -> 1;
                case UNMET -> -1;
                case UNKNOWN -> 0;
            };
            evidence.add(new Evidence("indicator." + check, wanted.text(), have == null ? null : have.text()));
        }
        return Signal.of(sum / pair.demand().indicators().size(), evidence);
    }

    private static Indicator counterpart(Indicator wanted, List<Indicator> offered) {
        if (offered == null) {
            return null;
        }
        String name = Fold.search(wanted.name());
        return offered.stream()
                .filter(have -> Units.convertible(unit(wanted), unit(have)))
                .filter(have -> {
                    String other = Fold.search(have.name());
                    return other.contains(name) || name.contains(other);
                })
                .findFirst()
                .orElse(null);
    }

    static String unit(Indicator indicator) {
        return indicator.unit() == null ? "" : indicator.unit();
    }

    private static Signal trl(Pair pair) {
        Integer have = pair.achievement().trl();
        Integer low = pair.demand().trlMin();
        Integer high = pair.demand().trlMax();
        if (have == null || low == null && high == null) {
            return Signal.neutral();
        }
        int below = low == null ? 0 : Math.max(0, low - have);
        double value = below == 0 ? 1 : 1 - below * 0.7;
        return Signal.of(
                value, new Evidence("trl", (low == null ? 1 : low) + "–" + (high == null ? 9 : high), have.toString()));
    }

    private static Signal mode(Pair pair) {
        List<String> wanted = pair.demand().cooperationModes();
        List<String> have = pair.achievement().cooperationModes();
        if (isEmpty(wanted) || isEmpty(have)) {
            return Signal.neutral();
        }
        boolean agrees = wanted.stream().anyMatch(have::contains);
        return Signal.of(agrees ? 1 : -0.5, new Evidence("mode", String.join(",", wanted), String.join(",", have)));
    }

    private static Signal price(Pair pair) {
        String budget = pair.demand().budgetMax();
        String price = pair.achievement().priceMax();
        if (budget == null || price == null) {
            return Signal.neutral();
        }
        boolean fits = new BigDecimal(price).compareTo(new BigDecimal(budget)) <= 0;
        return Signal.of(fits ? 0.5 : -0.5, new Evidence("price", budget, price));
    }

    private static Signal region(Pair pair, CodeLists lists) {
        String wanted = pair.demand().regionCode();
        String have = pair.achievement().regionCode();
        if (wanted == null || have == null) {
            return Signal.neutral();
        }
        boolean same = lists.get("regions")
                .path(wanted)
                .getFirst()
                .code()
                .equals(lists.get("regions").path(have).getFirst().code());
        return Signal.of(same ? 1 : 0, new Evidence("region", wanted, have));
    }

    private static Signal notWanted(Pair pair) {
        if (isEmpty(pair.demand().notWanted())) {
            return Signal.neutral();
        }
        String text = Fold.search(
                pair.achievement().title() + '\n' + pair.achievement().summary());
        return pair.demand().notWanted().stream()
                .filter(unwanted -> text.contains(Fold.search(unwanted)))
                .findFirst()
                .map(unwanted -> Signal.of(-1, new Evidence("notWanted", unwanted, unwanted)))
                .orElse(Signal.neutral());
    }

    private static boolean isEmpty(List<?> list) {
        return list == null || list.isEmpty();
    }
}
