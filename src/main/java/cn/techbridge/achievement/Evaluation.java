package cn.techbridge.achievement;

import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * A 评价 of the achievement by somebody else.
 *
 * @param standard by which it was made, e.g. GB/T 44731-2024
 * @param validUntil last day on which it may be relied on
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Evaluation(
        @NotNull @Code("evaluation-forms") String form,
        @Size(max = 120) @PlainText String evaluator,
        LocalDate evaluatedOn,
        LocalDate validUntil,
        @Size(max = 60) @PlainText String standard,
        @Size(max = 60) @PlainText String reportNumber,
        @Valid Scores scores,
        @Size(max = 4000) @PlainText String conclusion) {

    /** Points 0–100 in the five dimensions of GB/T 44731-2024. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Scores(
            @Min(0) @Max(100) Integer scientific,
            @Min(0) @Max(100) Integer technical,
            @Min(0) @Max(100) Integer economic,
            @Min(0) @Max(100) Integer socialAndCultural,
            @Min(0) @Max(100) Integer transferPotential) {}

    void check(String pointer, Faults faults) {
        faults.addIf(
                evaluatedOn != null && validUntil != null && validUntil.isBefore(evaluatedOn),
                pointer + "/validUntil",
                "range",
                "有效期不得早于评价日期",
                "it cannot end before it was made");
    }
}
