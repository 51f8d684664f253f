package cn.techbridge.achievement;

import cn.techbridge.kernel.Checked;
import cn.techbridge.kernel.PatentNumber;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;

/** An intellectual property right; numbers of Chinese patents are checked with their check digit; core marks a 核心专利. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record IpRight(
        @NotNull @Code("ip-right-types") String type,
        @Size(max = 40) @PlainText String number,
        @Code("ip-states") String status,
        Boolean core) {
    private static final Set<String> PATENTS = Set.of("INVENTION", "UTILITY_MODEL", "DESIGN");

    /** With the number in the one spelling under which patents are compared. */
    IpRight normal() {
        return number == null || !PATENTS.contains(type)
                ? this
                : new IpRight(
                        type, PatentNumber.parse(number).found().orElseThrow().normal(), status, core);
    }

    void check(String pointer, Faults faults) {
        if (number != null
                && PATENTS.contains(type)
                && PatentNumber.parse(number) instanceof Checked.Invalid<PatentNumber> wrong) {
            faults.add(pointer + "/number", wrong.rule(), wrong.detailZh(), wrong.detailEn());
        }
    }
}
