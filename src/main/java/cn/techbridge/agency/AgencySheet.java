package cn.techbridge.agency;

import cn.techbridge.platform.KeptSheet;
import cn.techbridge.platform.PlainText;
import cn.techbridge.registry.Contact;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the register says of an agency.
 *
 * @param services service types of GB/T 34670-2017
 * @param cohort the batch in which it was recognised, e.g. 2018年第二批
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgencySheet(
        @NotBlank @Size(max = 128) @PlainText String externalId,
        @NotBlank @Size(max = 120) @PlainText String name,
        @NotNull @Code("agency-types") String type,
        @NotNull @Code("agency-levels") String level,
        @Size(max = 10) List<@NotNull @Code("service-types") String> services,
        @Size(max = 8) List<@NotNull @Code("high-tech-fields") String> fieldCodes,
        @NotNull @Code("regions") String regionCode,
        @Size(max = 60) @PlainText String cohort,
        @Size(max = 2000) @PlainText String introduction,
        @Valid Contact restricted)
        implements KeptSheet {

    AgencySheet publicPart() {
        return new AgencySheet(null, name, type, level, services, fieldCodes, regionCode, cohort, introduction, null);
    }
}
