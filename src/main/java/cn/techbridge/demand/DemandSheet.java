package cn.techbridge.demand;

import cn.techbridge.listing.Completeness;
import cn.techbridge.listing.Indicator;
import cn.techbridge.listing.Ipc;
import cn.techbridge.listing.Restricted;
import cn.techbridge.listing.Secrecy;
import cn.techbridge.listing.Sheet;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a demand says: the request of single and bulk writes, and, without {@code restricted}, what is kept and shown.
 *
 * @param indicators what must or should be reached; {@code must} marks a hard requirement
 * @param trlMin lowest acceptable 技术就绪度 1–9, trlMax the highest
 * @param deadline last day on which a solution is still wanted
 * @param ipcCodes where a solution would be classified, if somebody knows
 * @param notWanted approaches that are not wanted
 * @param currentState what exists already: equipment, earlier attempts, present figures
 * @param ipWish who should own what is created
 * @param partnerWish what a partner must bring
 * @param secrecy 密级; anything not public is refused, see {@link cn.techbridge.listing.Secrecy}
 * @param anonymous true: the enterprise is shown under an alias until it consents
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DemandSheet(
        @Size(min = 1, max = 128) @PlainText String externalId,
        @NotBlank @Size(max = 200) @PlainText String title,
        @NotBlank @Size(max = 20000) @PlainText String problem,
        @Size(max = 10000) @PlainText String background,
        @Size(max = 10000) @PlainText String goal,
        @Size(max = 40) List<@NotNull @Valid Indicator> indicators,
        @Size(max = 30) List<@NotBlank @Size(max = 60) @PlainText String> keywords,
        @Size(max = 8) List<@NotNull @Code("high-tech-fields") String> fieldCodes,
        @Size(max = 8) List<@NotNull @Code("industries") String> industryCodes,
        @Code("regions") String regionCode,
        @Min(1) @Max(9) Integer trlMin,
        @Min(1) @Max(9) Integer trlMax,
        @Size(max = 7) List<@NotNull @Code("cooperation-modes") String> cooperationModes,
        @Valid Budget budget,
        LocalDate deadline,
        @Size(max = 20) List<@NotBlank @Size(max = 200) @PlainText String> notWanted,
        Boolean anonymous,
        @Code("demand-types") String type,
        @Code("demand-sources") String source,
        @Size(max = 10000) @PlainText String currentState,
        @Code("ip-wishes") String ipWish,
        @Size(max = 4000) @PlainText String partnerWish,
        @Size(max = 8) List<@NotNull @Code("strategic-industries") String> strategicCodes,
        @Size(max = 20) List<@NotNull @Ipc String> ipcCodes,
        @Size(max = 40) String secrecy,
        @Valid Restricted restricted)
        implements Sheet<DemandSheet>, SelfChecking {

    /** A demand as it was before the fields of 揭榜 demands were added. */
    public DemandSheet(
            String externalId,
            String title,
            String problem,
            String background,
            String goal,
            List<Indicator> indicators,
            List<String> keywords,
            List<String> fieldCodes,
            List<String> industryCodes,
            String regionCode,
            Integer trlMin,
            Integer trlMax,
            List<String> cooperationModes,
            Budget budget,
            LocalDate deadline,
            List<String> notWanted,
            Boolean anonymous,
            Restricted restricted) {
        this(
                externalId,
                title,
                problem,
                background,
                goal,
                indicators,
                keywords,
                fieldCodes,
                industryCodes,
                regionCode,
                trlMin,
                trlMax,
                cooperationModes,
                budget,
                deadline,
                notWanted,
                anonymous,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                restricted);
    }

    @Override
    public void check(Faults faults) {
        for (int i = 0; indicators != null && i < indicators.size(); i++) {
            indicators.get(i).check("/indicators/" + i, faults);
        }
        faults.addIf(
                trlMin != null && trlMax != null && trlMin > trlMax,
                "/trlMax",
                "range",
                "最高就绪度不得低于最低就绪度",
                "the highest readiness must not be below the lowest");
        if (budget != null) {
            budget.check("/budget", faults);
        }
    }

    @Override
    public Completeness completeness() {
        return DemandCompleteness.of(this);
    }

    @Override
    @JsonIgnore
    public String describingText() {
        return Stream.of(title, problem, background, goal, keywords == null ? null : String.join(" ", keywords))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    @Override
    public DemandSheet completed(List<String> fields, String region) {
        return new DemandSheet(
                null,
                title,
                problem,
                background,
                goal,
                indicators,
                keywords,
                fields,
                industryCodes,
                region,
                trlMin,
                trlMax,
                cooperationModes,
                budget,
                deadline,
                notWanted,
                anonymous,
                type,
                source,
                currentState,
                ipWish,
                partnerWish,
                strategicCodes,
                ipcCodes,
                Secrecy.normal(secrecy),
                null);
    }

    @Override
    public DemandSheet publicPart() {
        return completed(fieldCodes, regionCode);
    }

    boolean isAnonymous() {
        return Boolean.TRUE.equals(anonymous);
    }
}
