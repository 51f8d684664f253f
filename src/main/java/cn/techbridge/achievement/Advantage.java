package cn.techbridge.achievement;

import cn.techbridge.platform.PlainText;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Better, and by how much: metric, value and unit, against a baseline. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Advantage(
        @NotBlank @Size(max = 500) @PlainText String text,
        @Size(max = 80) @PlainText String metric,
        @Digits(integer = 15, fraction = 9) BigDecimal value,
        @Size(max = 30) @PlainText String unit,
        @Size(max = 200) @PlainText String baseline) {}
