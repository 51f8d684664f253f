package cn.techbridge.registry;

import cn.techbridge.platform.PlainText;
import jakarta.validation.constraints.Size;

/** Contact data of a register entry: for the operator, never public. */
public record Contact(
        @Size(max = 60) @PlainText String contactName,
        @Size(max = 40) @PlainText String phone,
        @Size(max = 120) @PlainText String email) {}
