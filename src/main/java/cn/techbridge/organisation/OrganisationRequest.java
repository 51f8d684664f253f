package cn.techbridge.organisation;

import cn.techbridge.kernel.Checked;
import cn.techbridge.kernel.Uscc;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import cn.techbridge.taxonomy.Code;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

record OrganisationRequest(
        @NotBlank @Size(max = 30) String uscc,
        @NotBlank @Size(min = 2, max = 120) @PlainText String name,
        @NotNull @Code("organisation-types") String type,
        @NotNull @Code("regions") String regionCode,
        Boolean trusted)
        implements SelfChecking {

    @Override
    public void check(Faults faults) {
        if (Uscc.parse(uscc) instanceof Checked.Invalid<Uscc> wrong) {
            faults.add("/uscc", wrong.rule(), wrong.detailZh(), wrong.detailEn());
        }
    }

    String normalUscc() {
        return Uscc.parse(uscc).found().orElseThrow().value();
    }
}
