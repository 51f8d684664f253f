package cn.techbridge.achievement;

import cn.techbridge.listing.YuanAmount;
import cn.techbridge.platform.Faults;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/** Asking price in yuan as decimal text; min of a range is the floor and never public. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Price(
        @NotNull @Code("price-modes") String mode,
        @YuanAmount String min,
        @YuanAmount String max) {

    void check(String pointer, Faults faults) {
        faults.addIf(
                min != null && max != null && new BigDecimal(min).compareTo(new BigDecimal(max)) > 0,
                pointer + "/max",
                "range",
                "最高价不得低于最低价",
                "the highest price must not be below the lowest");
        faults.addIf(
                "FIXED".equals(mode) && min == null && max == null,
                pointer + "/min",
                "required",
                "一口价须给出金额",
                "a fixed price needs its amount");
    }

    /** A fixed price is public as it is; of a range only the upper end is. */
    Price withoutFloor() {
        return "FIXED".equals(mode) ? this : new Price(mode, null, max);
    }
}
