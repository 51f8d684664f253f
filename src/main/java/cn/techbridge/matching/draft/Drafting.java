package cn.techbridge.matching.draft;

import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandSheet;
import cn.techbridge.listing.Indicator;
import cn.techbridge.platform.Bilingual;
import cn.techbridge.taxonomy.FieldInference;
import cn.techbridge.text.FirstClause;
import cn.techbridge.text.Fold;
import cn.techbridge.text.Operator;
import cn.techbridge.text.Quantities;
import cn.techbridge.text.Quantity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Turns a problem in plain words into a demand: what the words say by rules, the rest by what its neighbours on the site are. */
@ApplicationScoped
public class Drafting {
    private static final int MOST_INDICATORS = 10;
    private static final int MOST_KEYWORDS = 8;
    private static final int SHORTEST_KEYWORD = 2;
    private static final int NEIGHBOURS = 20;
    /** Share of the neighbours' scores that one code must have to be taken over. */
    private static final double CLEAR = 0.5;

    private static final int MOST_QUESTIONS = 3;
    private static final Pattern HARD = Pattern.compile("必须|至少|不低于|不得|不能|不超过|不高于|不大于|不小于");
    private static final int HARD_BEFORE = 8;

    private final FieldInference fields;

    Drafting(FieldInference fields) {
        this.fields = fields;
    }

    /** By the words alone; good enough to look for neighbours. */
    public DemandSheet begin(DraftStart start) {
        String title =
                start.title() == null || start.title().isBlank() ? FirstClause.of(start.description()) : start.title();
        return sheet(
                title.isBlank() ? start.description().strip() : title,
                start,
                start.indicators() == null ? indicators(start.description()) : start.indicators(),
                List.of(),
                given(start.fieldCodes()) ? start.fieldCodes() : fields.codes(title + '\n' + start.description()),
                List.of());
    }

    /** @param near the achievements that fit the beginning best, best first */
    public DemandDraft complete(DraftStart start, DemandSheet begun, List<Neighbour> near) {
        List<Neighbour> nearest = near.stream().limit(NEIGHBOURS).toList();
        List<String> fieldCodes =
                given(begun.fieldCodes()) ? begun.fieldCodes() : agreed(nearest, AchievementFacts::fieldCodes);
        List<String> industries = agreed(nearest, AchievementFacts::industryCodes);
        List<String> keywords = keywords(start.description(), nearest);
        DemandSheet sheet = sheet(begun.title(), start, begun.indicators(), keywords, fieldCodes, industries);
        Elements elements = Elements.of(start.description());
        List<String> inferred = new ArrayList<>();
        note(inferred, "/title", start.title() == null || start.title().isBlank());
        note(inferred, "/indicators", start.indicators() == null && given(sheet.indicators()));
        note(inferred, "/keywords", given(sheet.keywords()));
        note(inferred, "/fieldCodes", !given(start.fieldCodes()) && given(sheet.fieldCodes()));
        note(inferred, "/industryCodes", given(sheet.industryCodes()));
        return new DemandDraft(sheet, elements, inferred, questions(sheet, elements, nearest));
    }

    private List<Question> questions(DemandSheet sheet, Elements elements, List<Neighbour> nearest) {
        List<Question> all = new ArrayList<>();
        if (!given(sheet.indicators())) {
            all.add(new Question(
                    "/indicators",
                    Bilingual.of(
                            "希望达到哪些可以量化的指标？例如强度、精度、寿命、成本，写出数值和单位",
                            "Which measurable targets must be reached? Strength, precision, lifetime, cost: with value and unit"),
                    List.of()));
        }
        if (!given(sheet.fieldCodes())) {
            all.add(new Question(
                    "/fieldCodes",
                    Bilingual.of("问题主要属于哪个技术领域？", "Which technology field is the problem mainly in?"),
                    votes(nearest, AchievementFacts::fieldCodes).keySet().stream()
                            .limit(3)
                            .toList()));
        }
        if (elements.applications().isEmpty() && elements.products().isEmpty()) {
            all.add(new Question(
                    "/background",
                    Bilingual.of("用在什么产品、设备或工况上？", "In which product, machine or working condition is it used?"),
                    List.of()));
        }
        if (sheet.trlMin() == null) {
            all.add(new Question(
                    "/trlMin",
                    Bilingual.of(
                            "需要多成熟的技术？4 级为实验室验证，7 级为样机示范，9 级为已批量应用",
                            "How mature must it be? 4 is proven in the laboratory, 7 a demonstrated prototype, 9 in use"),
                    List.of("4", "7", "9")));
        }
        all.add(new Question("/budget", Bilingual.of("预算大约多少元？", "What is the budget, about, in yuan?"), List.of()));
        return all.stream().limit(MOST_QUESTIONS).toList();
    }

    /** The quantities that the text names; hard where it says must. */
    private static List<Indicator> indicators(String text) {
        String display = Fold.display(text);
        return Quantities.in(text).stream()
                .filter(quantity ->
                        quantity.name().length() > 1 && quantity.name().length() <= 80)
                .limit(MOST_INDICATORS)
                .map(quantity -> indicator(quantity, display))
                .toList();
    }

    private static Indicator indicator(Quantity quantity, String text) {
        String around = text.substring(
                Math.max(0, Math.min(quantity.start(), text.length()) - HARD_BEFORE),
                Math.min(quantity.end(), text.length()));
        return new Indicator(
                quantity.name(),
                (quantity.op() == null ? Operator.APPROX : quantity.op()).name(),
                quantity.value(),
                quantity.valueTo(),
                quantity.unit().isEmpty() ? null : quantity.unit(),
                HARD.matcher(around).find() ? true : null);
    }

    /** Keywords of the neighbours that stand in the text, the longest first: words that this site already uses. */
    private static List<String> keywords(String text, List<Neighbour> nearest) {
        String folded = Fold.search(text);
        List<String> found = new ArrayList<>();
        nearest.stream()
                .flatMap(near -> near.achievement().keywords() == null
                        ? java.util.stream.Stream.empty()
                        : near.achievement().keywords().stream())
                .distinct()
                .filter(word -> word.length() >= SHORTEST_KEYWORD && folded.contains(Fold.search(word)))
                .sorted(Comparator.comparingInt((String word) -> -word.length())
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(word -> {
                    if (found.stream().noneMatch(longer -> longer.contains(word))) {
                        found.add(word);
                    }
                });
        return found.stream().limit(MOST_KEYWORDS).toList();
    }

    /** The code that has at least half of the neighbours' scores, if one has. */
    private static List<String> agreed(List<Neighbour> nearest, Function<AchievementFacts, List<String>> codes) {
        Map<String, Double> votes = votes(nearest, codes);
        double all = votes.values().stream().mapToDouble(Double::doubleValue).sum();
        return votes.entrySet().stream()
                .filter(vote -> vote.getValue() >= all * CLEAR)
                .map(Map.Entry::getKey)
                .limit(1)
                .toList();
    }

    /** Codes with the neighbours' scores for them, the greatest first. */
    private static Map<String, Double> votes(List<Neighbour> nearest, Function<AchievementFacts, List<String>> codes) {
        Map<String, Double> votes = new LinkedHashMap<>();
        for (Neighbour near : nearest) {
            List<String> own = codes.apply(near.achievement());
            for (String code : own == null ? List.<String>of() : own) {
                votes.merge(code, near.score() / own.size(), Double::sum);
            }
        }
        Map<String, Double> sorted = new LinkedHashMap<>();
        votes.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(vote -> sorted.put(vote.getKey(), vote.getValue()));
        return sorted;
    }

    private static void note(List<String> inferred, String pointer, boolean was) {
        if (was) {
            inferred.add(pointer);
        }
    }

    private static boolean given(List<?> list) {
        return list != null && !list.isEmpty();
    }

    private static <T> List<T> orNull(List<T> list) {
        return given(list) ? list : null;
    }

    private static DemandSheet sheet(
            String title,
            DraftStart start,
            List<Indicator> indicators,
            List<String> keywords,
            List<String> fieldCodes,
            List<String> industryCodes) {
        return new DemandSheet(
                null,
                title,
                start.description(),
                null,
                null,
                orNull(indicators),
                orNull(keywords),
                orNull(fieldCodes),
                orNull(industryCodes),
                start.regionCode(),
                start.trlMin(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
