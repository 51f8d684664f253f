package cn.techbridge.expert;

import cn.techbridge.platform.Faults;
import cn.techbridge.platform.KeptSheet;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import cn.techbridge.registry.Contact;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the register says of an expert.
 *
 * @param organisation where the expert works, as text: it need not be an organisation of the platform
 * @param position post held there
 * @param keywords what the expert works on
 * @param services what the expert can be asked for
 * @param consent to being public; without it only the operator sees the expert
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExpertSheet(
        @NotBlank @Size(max = 128) @PlainText String externalId,
        @NotBlank @Size(max = 60) @PlainText String name,
        @NotBlank @Size(max = 120) @PlainText String organisation,
        @Size(max = 60) @PlainText String position,
        @NotNull @Code("expert-titles") String professionalTitle,
        @NotNull @Code("expert-availability") String availability,
        @Size(max = 5) List<@NotNull @Code("expert-services") String> services,
        @NotNull @Size(min = 1, max = 8) List<@NotNull @Code("high-tech-fields") String> fieldCodes,
        @Size(max = 8) List<@NotNull @Code("industries") String> industryCodes,
        @NotNull @Code("regions") String regionCode,
        @Size(max = 30) List<@NotBlank @Size(max = 60) @PlainText String> keywords,
        @Size(max = 4000) @PlainText String introduction,
        @Valid Consent consent,
        @Valid Contact restricted)
        implements KeptSheet, SelfChecking {

    @Override
    public void check(Faults faults) {
        faults.addIf(
                consent != null && !consent.stands() && consent.withdrawnOn().isBefore(consent.givenOn()),
                "/consent/withdrawnOn",
                "range",
                "撤回日期不得早于同意日期",
                "a consent cannot be withdrawn before it was given");
    }

    @JsonIgnore
    boolean mayBePublic() {
        return consent != null && consent.stands();
    }

    /** What is kept apart from contact data; the consent stays, it decides who sees the rest. */
    ExpertSheet withoutContact() {
        return with(consent);
    }

    /** What everybody may see of an expert who agreed. */
    ExpertSheet publicPart() {
        return with(null);
    }

    private ExpertSheet with(Consent shown) {
        return new ExpertSheet(
                null,
                name,
                organisation,
                position,
                professionalTitle,
                availability,
                services,
                fieldCodes,
                industryCodes,
                regionCode,
                keywords,
                introduction,
                shown,
                null);
    }
}
