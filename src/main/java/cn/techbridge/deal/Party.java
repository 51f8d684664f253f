package cn.techbridge.deal;

import cn.techbridge.kernel.Checked;
import cn.techbridge.kernel.Uscc;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/**
 * One side of a contract, as the registration form asks for it.
 *
 * @param uscc 统一社会信用代码; not needed of natural persons and of parties abroad
 * @param countryCode three digits of the customs' list of countries; 142 (China) when missing
 * @param regionCode GB/T 2260; needed of parties in China
 * @param natureCode what kind of body it is, code list party-natures
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Party(
        @NotBlank @Size(min = 2, max = 120) @PlainText String name,
        @Size(max = 30) String uscc,

        @Pattern(regexp = "\\d{3}", message = "须为 3 位数字|must be three digits")
        String countryCode,

        @Code("regions") String regionCode,
        @NotNull @Code("party-natures") String natureCode,
        @Size(max = 60) @PlainText String legalRepresentative,
        @Size(max = 60) @PlainText String contactName,
        @Size(max = 40) @PlainText String phone,
        @Size(max = 200) @PlainText String address) {
    static final String CHINA = "142";
    private static final String NATURAL_PERSON = "500";

    void check(String pointer, Faults faults) {
        boolean chinese = countryCode == null || countryCode.equals(CHINA);
        if (uscc != null && Uscc.parse(uscc) instanceof Checked.Invalid<Uscc> wrong) {
            faults.add(pointer + "/uscc", wrong.rule(), wrong.detailZh(), wrong.detailEn());
        }
        if (chinese && uscc == null && !NATURAL_PERSON.equals(natureCode)) {
            faults.add(Fault.required(pointer + "/uscc"));
        }
        if (chinese && regionCode == null) {
            faults.add(Fault.required(pointer + "/regionCode"));
        }
    }

    Party completed() {
        return new Party(
                name.strip(),
                uscc == null ? null : Uscc.parse(uscc).found().orElseThrow().value(),
                countryCode == null ? CHINA : countryCode,
                regionCode,
                natureCode,
                legalRepresentative,
                contactName,
                phone,
                address);
    }
}
