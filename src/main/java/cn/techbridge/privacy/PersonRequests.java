package cn.techbridge.privacy;

import cn.techbridge.platform.Faults;
import cn.techbridge.platform.PlainText;
import cn.techbridge.platform.SelfChecking;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.TreeMap;

/** What operators send on a person's behalf. The reference is the file number of the person's request; it goes into the audit. */
final class PersonRequests {
    static final String REFERENCE = "[A-Za-z0-9/._-]{1,40}";
    static final String REFERENCE_RULE = "须为 1–40 位字母、数字或 /._-|must be 1 to 40 letters, digits or /._-";

    private PersonRequests() {}

    /** Access or erasure. */
    record Access(
            @NotNull @Valid PersonRequest person,

            @NotNull @Pattern(regexp = REFERENCE, message = REFERENCE_RULE)
            String reference)
            implements SelfChecking {
        @Override
        public void check(Faults faults) {
            person.check(faults);
        }
    }

    /** New values for what is wrong; what is left out stays. */
    record Correction(
            @NotNull @Valid PersonRequest person,
            @Size(max = 60) @PlainText String contactName,
            @Size(max = 40) @PlainText String phone,
            @Size(max = 120) @PlainText String email,

            @NotNull @Pattern(regexp = REFERENCE, message = REFERENCE_RULE)
            String reference)
            implements SelfChecking {
        @Override
        public void check(Faults faults) {
            person.check(faults);
            faults.addIf(
                    person.phone() == null && person.email() == null,
                    "/person",
                    "required",
                    "更正联系方式须给出原电话或邮箱",
                    "a contact is found by its phone number or e-mail address");
            faults.addIf(
                    contactName == null && phone == null && email == null,
                    "",
                    "required",
                    "请至少给出一项更正内容",
                    "give at least one new value");
        }

        String values(ObjectMapper json) {
            Map<String, String> values = new TreeMap<>();
            put(values, "contactName", contactName);
            put(values, "phone", phone);
            put(values, "email", email);
            try {
                return json.writeValueAsString(values);
            } catch (JsonProcessingException impossible) {
                throw new IllegalStateException(impossible);
            }
        }

        private static void put(Map<String, String> values, String name, String value) {
            if (value != null) {
                values.put(name, value);
            }
        }
    }
}
