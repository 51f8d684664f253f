package cn.techbridge.demand;

import cn.techbridge.listing.YuanAmount;
import cn.techbridge.platform.Faults;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;

/** What the enterprise may spend, in yuan as decimal text. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Budget(@YuanAmount String min, @YuanAmount String max) {

    void check(String pointer, Faults faults) {
        faults.addIf(
                min != null && max != null && new BigDecimal(min).compareTo(new BigDecimal(max)) > 0,
                pointer + "/max",
                "range",
                "预算上限不得低于下限",
                "the upper end must not be below the lower");
    }
}
