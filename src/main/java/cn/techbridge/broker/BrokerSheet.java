package cn.techbridge.broker;

import cn.techbridge.platform.KeptSheet;
import cn.techbridge.platform.PlainText;
import cn.techbridge.registry.Contact;
import cn.techbridge.taxonomy.Code;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What the register says of a broker.
 *
 * @param agencyExternalId the register's id of the broker's agency
 * @param subject the broker's account at the identity provider; with it the broker can work the queue; never public
 * @param specialities high-tech fields; empty means all
 * @param regionCodes regions served, each with everything below it; empty means all
 * @param capacity live cases the broker can hold at once, 1–200, 20 when missing
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record BrokerSheet(
        @NotBlank @Size(max = 128) @PlainText String externalId,
        @NotBlank @Size(max = 128) @PlainText String agencyExternalId,
        @Size(min = 1, max = 64) @PlainText String subject,
        @NotBlank @Size(max = 60) @PlainText String name,
        @NotNull @Code("broker-grades") String grade,
        @Size(max = 60) @PlainText String certificateNumber,
        @Size(max = 8) List<@NotNull @Code("high-tech-fields") String> specialities,
        @Size(max = 20) List<@NotNull @Code("regions") String> regionCodes,
        @Min(1) @Max(200) Integer capacity,
        @Size(max = 2000) @PlainText String introduction,
        @Valid Contact restricted)
        implements KeptSheet {

    BrokerSheet publicPart() {
        return new BrokerSheet(
                null,
                agencyExternalId,
                null,
                name,
                grade,
                certificateNumber,
                specialities,
                regionCodes,
                capacity,
                introduction,
                null);
    }
}
