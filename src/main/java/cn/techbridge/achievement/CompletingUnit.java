package cn.techbridge.achievement;

import cn.techbridge.kernel.Checked;
import cn.techbridge.kernel.Uscc;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/** A 完成单位; its place in the list is its rank. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompletingUnit(
        @NotBlank @Size(max = 120) @PlainText String name,
        @Size(max = 30) @PlainText String uscc) {

    void check(String pointer, Faults faults) {
        if (uscc != null && Uscc.parse(uscc) instanceof Checked.Invalid<Uscc> wrong) {
            faults.add(pointer + "/uscc", wrong.rule(), wrong.detailZh(), wrong.detailEn());
        }
    }

    List<Fault> warnings(String pointer) {
        List<Fault> warnings = new ArrayList<>();
        if (uscc != null && Uscc.parse(uscc) instanceof Checked.Valid<Uscc> valid) {
            valid.warnings()
                    .forEach(w -> warnings.add(Fault.of(pointer + "/uscc", w.rule(), w.detailZh(), w.detailEn())));
        }
        return warnings;
    }

    CompletingUnit normal() {
        return uscc == null
                ? this
                : new CompletingUnit(
                        name, Uscc.parse(uscc).found().orElseThrow().value());
    }
}
