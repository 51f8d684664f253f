package cn.techbridge.guidance;

import cn.techbridge.achievement.AchievementCatalogue;
import cn.techbridge.achievement.AchievementFacts;
import cn.techbridge.demand.DemandCatalogue;
import cn.techbridge.demand.DemandFacts;
import cn.techbridge.identity.Caller;
import cn.techbridge.platform.Problem;
import cn.techbridge.search.Facet;
import cn.techbridge.search.RelatedSearch;
import cn.techbridge.search.RelatedSearch.Related;
import cn.techbridge.search.RelatedSearch.Wish;
import cn.techbridge.search.SearchKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever may read a listing may read what is offered with it. */
@ApplicationScoped
class GuidanceService {
    private static final List<String> REACHABLE = List.of("AVAILABLE", "LIMITED");
    private static final List<String> IN_FORCE = List.of("IN_FORCE");
    private static final List<String> DEMANDERS = List.of("ENTERPRISE", "SMALL_ENTERPRISE");
    private static final List<String> SUPPLIERS = List.of("UNIVERSITY", "RESEARCHER");

    private final AchievementCatalogue achievements;
    private final DemandCatalogue demands;
    private final RelatedSearch search;

    GuidanceService(AchievementCatalogue achievements, DemandCatalogue demands, RelatedSearch search) {
        this.achievements = achievements;
        this.demands = demands;
        this.search = search;
    }

    @Transactional
    Subject demand(Caller caller, UUID id) {
        DemandFacts facts = demands.seenBy(caller, id).orElseThrow(Problem::notFound);
        return new Subject(
                joined(facts.title(), words(facts.keywords()), facts.problem(), facts.goal()),
                facts.fieldCodes(),
                facts.industryCodes(),
                facts.regionCode(),
                DEMANDERS);
    }

    @Transactional
    Subject achievement(Caller caller, UUID id) {
        AchievementFacts facts = achievements.seenBy(caller, id).orElseThrow(Problem::notFound);
        return new Subject(
                joined(facts.title(), words(facts.keywords()), facts.problemSolved(), facts.summary()),
                facts.fieldCodes(),
                facts.industryCodes(),
                facts.regionCode(),
                SUPPLIERS);
    }

    /** Experts who can be asked, wherever they are; the near ones first among equals. */
    List<Related> experts(Subject subject, int limit) {
        Map<Facet, List<String>> nearby = subject.nearby();
        nearby.put(Facet.REGION, orNone(List.of(subject.regionCode())));
        return search.find(
                SearchKind.EXPERT,
                new Wish(subject.text(), nearby, Map.of(Facet.AVAILABILITY, REACHABLE), null),
                limit);
    }

    /** Policies in force that apply where the listing is. */
    List<Related> policies(Subject subject, int limit) {
        Map<Facet, List<String>> nearby = subject.nearby();
        nearby.put(Facet.BENEFICIARY, subject.beneficiaries());
        return search.find(
                SearchKind.POLICY,
                new Wish(subject.text(), nearby, Map.of(Facet.VALIDITY, IN_FORCE), subject.regionCode()),
                limit);
    }

    /** A listing as far as it decides what is offered with it. */
    record Subject(
            String text,
            List<String> fieldCodes,
            List<String> industryCodes,
            String regionCode,
            List<String> beneficiaries) {

        Map<Facet, List<String>> nearby() {
            Map<Facet, List<String>> nearby = new EnumMap<>(Facet.class);
            nearby.put(Facet.FIELD, orNone(fieldCodes));
            nearby.put(Facet.INDUSTRY, orNone(industryCodes));
            return nearby;
        }
    }

    private static List<String> orNone(List<String> codes) {
        return codes == null ? List.of() : codes;
    }

    private static String words(Collection<String> keywords) {
        return keywords == null ? null : String.join(" ", keywords);
    }

    private static String joined(String... texts) {
        return Stream.of(texts).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }
}
