package cn.techbridge.privacy;

import cn.techbridge.platform.Faults;
import cn.techbridge.platform.SelfChecking;
import cn.techbridge.taxonomy.Code;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** Consents given or withdrawn; version names the notice that was shown. */
final class ConsentRequests {
    private static final String VERSION = "[0-9A-Za-z._-]{1,20}";
    private static final String VERSION_RULE = "不是有效的版本号|is not a version";

    private ConsentRequests() {}

    /** The caller's own. */
    record Own(
            @NotNull @Code("consent-purposes") String purpose,

            @NotNull @Pattern(regexp = VERSION, message = VERSION_RULE)
            String version,

            @NotNull Boolean granted) {}

    /** Recorded by the operator for somebody who said so on paper or by telephone. */
    record Recorded(
            @NotNull @Valid PersonRequest person,
            @NotNull @Code("consent-purposes") String purpose,

            @NotNull @Pattern(regexp = VERSION, message = VERSION_RULE)
            String version,

            @NotNull Boolean granted,

            @NotNull @Pattern(regexp = PersonRequests.REFERENCE, message = PersonRequests.REFERENCE_RULE)
            String reference)
            implements SelfChecking {
        @Override
        public void check(Faults faults) {
            person.check(faults);
        }
    }
}
