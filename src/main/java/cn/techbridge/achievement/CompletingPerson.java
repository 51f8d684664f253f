package cn.techbridge.achievement;

import cn.techbridge.platform.PlainText;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A 完成人; the place in the list is the rank. Names are personal data: only those who consented are shown to others than the owner,
 * and none is in the index.
 *
 * @param consent the person agreed to be named in public
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CompletingPerson(
        @NotBlank @Size(max = 60) @PlainText String name,
        @Size(max = 120) @PlainText String organisation,
        @Size(max = 300) @PlainText String contribution,
        Boolean consent) {

    @JsonIgnore
    boolean mayBeNamed() {
        return Boolean.TRUE.equals(consent);
    }
}
