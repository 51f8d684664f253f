package cn.techbridge.matching;

import cn.techbridge.matching.criteria.Criteria;
import cn.techbridge.matching.criteria.Criterion;
import cn.techbridge.matching.criteria.Evidence;
import cn.techbridge.matching.criteria.Risk;
import cn.techbridge.platform.Bilingual;
import cn.techbridge.taxonomy.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts explanations into words, in Chinese and English; the same explanation is always put the same way. */
@ApplicationScoped
class Wording {
    private static final Pattern MARKED = Pattern.compile("【([^】]+)】");
    private static final int WORDS = 5;
    private static final List<Bilingual> LEVELS = List.of(
            Bilingual.of("不相关", "No match"),
            Bilingual.of("弱相关", "Weak match"),
            Bilingual.of("较强相关", "Good match"),
            Bilingual.of("强相关", "Strong match"));
    private final Map<String, Bilingual> labels = new HashMap<>();

    Wording(CodeLists lists) {
        labels.put("title", Bilingual.of("标题", "title"));
        labels.put("text", Bilingual.of("正文", "text"));
        labels.put("judged", Bilingual.of("对本需求其他成果的评价", "verdicts on other achievements for this demand"));
        Criteria.all(lists, organisation -> Optional.empty(), Clock.systemUTC())
                .forEach((Criterion criterion) -> labels.put(criterion.name(), criterion.label()));
    }

    Bilingual label(String criterion) {
        return labels.getOrDefault(criterion, Bilingual.of(criterion, criterion));
    }

    String summary(Explanation why, Locale locale) {
        List<String> parts = new ArrayList<>();
        parts.add(Bilingual.of(
                        "%s（%d 分）".formatted(level(why, locale), why.score()),
                        "%s (%d points)".formatted(level(why, locale), why.score()))
                .in(locale));
        List<String> words = sharedWords(why);
        if (!words.isEmpty()) {
            parts.add(Bilingual.of("共有：", "In common: ").in(locale) + String.join(comma(locale), words));
        }
        String reasons = why.signals().stream()
                .filter(reason ->
                        !reason.name().equals("title") && !reason.name().equals("text"))
                .map(reason -> label(reason.name()).in(locale) + " %+.0f".formatted(reason.contribution()))
                .collect(Collectors.joining(comma(locale)));
        if (!reasons.isEmpty()) {
            parts.add(reasons);
        }
        if (!why.indicators().unmet().isEmpty()
                || !why.indicators().met().isEmpty()
                || !why.indicators().unknown().isEmpty()) {
            parts.add(Bilingual.of("指标满足 %d 项、不满足 %d 项、未知 %d 项", "%d indicators met, %d unmet, %d unknown")
                    .in(locale)
                    .formatted(
                            why.indicators().met().size(),
                            why.indicators().unmet().size(),
                            why.indicators().unknown().size()));
        }
        if (!why.risks().isEmpty()) {
            parts.add(Bilingual.of("注意：", "Mind: ").in(locale)
                    + why.risks().stream()
                            .map(Risk::label)
                            .map(label -> label.in(locale))
                            .collect(Collectors.joining(comma(locale))));
        }
        return String.join(Bilingual.of("；", "; ").in(locale), parts)
                + Bilingual.of("。", ".").in(locale);
    }

    private static String level(Explanation why, Locale locale) {
        return LEVELS.get(why.level() - 1).in(locale);
    }

    private static String comma(Locale locale) {
        return Bilingual.of("、", ", ").in(locale);
    }

    private static List<String> sharedWords(Explanation why) {
        return why.signals().stream()
                .flatMap(reason -> reason.evidence().stream())
                .filter(evidence -> evidence.kind().equals("terms"))
                .map(Evidence::achievement)
                .map(MARKED::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .distinct()
                .limit(WORDS)
                .toList();
    }
}
