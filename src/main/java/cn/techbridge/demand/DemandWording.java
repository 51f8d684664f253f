package cn.techbridge.demand;

import cn.techbridge.listing.Indicator;
import cn.techbridge.listing.Restricted;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** How a demand might be worded better: the fields that are to change; null leaves one as it is. Limits are those of {@link DemandSheet}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DemandWording(
        @Size(min = 1, max = 200) @PlainText String title,
        @Size(min = 1, max = 20000) @PlainText String problem,
        @Size(max = 10000) @PlainText String background,
        @Size(max = 10000) @PlainText String goal,
        @Size(max = 10000) @PlainText String currentState,
        @Size(max = 40) List<@NotNull @Valid Indicator> indicators,
        @Size(max = 30) List<@NotBlank @Size(max = 60) @PlainText String> keywords,
        @Size(max = 8) List<@NotNull @Code("high-tech-fields") String> fieldCodes,
        @Size(max = 8) List<@NotNull @Code("industries") String> industryCodes,
        @Min(1) @Max(9) Integer trlMin,
        @Min(1) @Max(9) Integer trlMax)
        implements SelfChecking {

    @Override
    public void check(Faults faults) {
        faults.addIf(
                Stream.of(
                                title,
                                problem,
                                background,
                                goal,
                                currentState,
                                indicators,
                                keywords,
                                fieldCodes,
                                industryCodes,
                                trlMin,
                                trlMax)
                        .allMatch(Objects::isNull),
                "/wording",
                "required",
                "请至少修改一项",
                "change at least one field");
        faults.addIf(isBlank(title), "/wording/title", "required", "不能为空", "must not be blank");
        faults.addIf(isBlank(problem), "/wording/problem", "required", "不能为空", "must not be blank");
        for (int i = 0; indicators != null && i < indicators.size(); i++) {
            indicators.get(i).check("/wording/indicators/" + i, faults);
        }
    }

    private static boolean isBlank(String text) {
        return text != null && text.isBlank();
    }

    /** @param inferred the fields were inferred from the old text, and are to be from the new one */
    DemandSheet in(DemandSheet old, String externalId, Restricted restricted, boolean inferred) {
        return new DemandSheet(
                externalId,
                or(title, old.title()),
                or(problem, old.problem()),
                or(background, old.background()),
                or(goal, old.goal()),
                or(indicators, old.indicators()),
                or(keywords, old.keywords()),
                or(fieldCodes, inferred ? null : old.fieldCodes()),
                or(industryCodes, old.industryCodes()),
                old.regionCode(),
                or(trlMin, old.trlMin()),
                or(trlMax, old.trlMax()),
                old.cooperationModes(),
                old.budget(),
                old.deadline(),
                old.notWanted(),
                old.anonymous(),
                old.type(),
                old.source(),
                or(currentState, old.currentState()),
                old.ipWish(),
                old.partnerWish(),
                old.strategicCodes(),
                old.ipcCodes(),
                old.secrecy(),
                restricted);
    }

    private static <T> T or(T better, T old) {
        return better == null ? old : better;
    }
}
