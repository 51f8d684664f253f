package cn.techbridge.demand;

import cn.techbridge.organisation.OrganisationBrief;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** A demand as result lists show it; summary is the beginning of the problem. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DemandCard(
        UUID id,
        String title,
        String summary,
        UUID organisationId,
        String organisationName,
        List<String> keywords,
        List<String> fieldCodes,
        List<String> industryCodes,
        String regionCode,
        Integer trlMin,
        Integer trlMax,
        List<String> cooperationModes,
        Budget budget,
        LocalDate deadline,
        Instant publishedAt) {
    private static final int SUMMARY_SHOWN = 200;

    static DemandCard of(Demand demand, OrganisationBrief owner) {
        DemandSheet sheet = demand.publishedContent();
        Demander demander = Demander.shown(demand, sheet, owner);
        String problem = sheet.problem();
        return new DemandCard(
                demand.id(),
                sheet.title(),
                problem.length() <= SUMMARY_SHOWN ? problem : problem.substring(0, SUMMARY_SHOWN) + "…",
                demander.organisationId(),
                demander.organisationName(),
                sheet.keywords(),
                sheet.fieldCodes(),
                sheet.industryCodes(),
                sheet.regionCode(),
                sheet.trlMin(),
                sheet.trlMax(),
                sheet.cooperationModes(),
                sheet.budget(),
                sheet.deadline(),
                demand.publishedAt());
    }
}
