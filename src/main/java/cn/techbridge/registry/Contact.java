package cn.techbridge.registry;

import cn.techbridge.platform.PlainText;
import cn.techbridge.privacy.Mask;
import jakarta.validation.constraints.Size;
import java.util.Objects;

/** Contact data of a register entry: for the operator and masked, never public. */
public record Contact(
        @Size(max = 60) @PlainText String contactName,
        @Size(max = 40) @PlainText String phone,
        @Size(max = 120) @PlainText String email) {

    /** As it is shown; in clear only by a grant ({@code GET /privacy/contacts/…}). */
    public Contact masked() {
        return new Contact(Mask.name(contactName), Mask.phone(phone), Mask.email(email));
    }

    /** Whoever reads an entry, changes something else and sends it back must not overwrite the contact by its mask. */
    public static Contact unmasked(Contact sent, Contact stored) {
        if (sent == null || stored == null) {
            return sent;
        }
        Contact mask = stored.masked();
        return new Contact(
                Objects.equals(sent.contactName, mask.contactName) ? stored.contactName : sent.contactName,
                Objects.equals(sent.phone, mask.phone) ? stored.phone : sent.phone,
                Objects.equals(sent.email, mask.email) ? stored.email : sent.email);
    }
}
