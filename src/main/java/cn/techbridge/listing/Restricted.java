package cn.techbridge.listing;

import cn.techbridge.platform.PlainText;
import jakarta.validation.constraints.Size;

/** Never public, never in the index: seen by the owner, and by others only once the owner consents. */
public record Restricted(
        @Size(max = 20000) @PlainText String detail,
        @Size(max = 60) @PlainText String contactName,
        @Size(max = 40) @PlainText String phone,
        @Size(max = 120) @PlainText String email) {}
