package cn.techbridge.expert;

import cn.techbridge.platform.PlainText;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * The person's consent to being listed in public (个人信息保护法 Art. 14–16).
 *
 * @param version of the notice that the person agreed to
 * @param givenOn day of the consent, not in the future
 * @param withdrawnOn day on which it was withdrawn; from then on the expert is not public
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Consent(
        @NotBlank @Size(max = 40) @PlainText String version,
        @NotNull @PastOrPresent LocalDate givenOn,
        LocalDate withdrawnOn) {

    @JsonIgnore
    boolean stands() {
        return withdrawnOn == null;
    }
}
