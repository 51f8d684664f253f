package cn.techbridge.privacy;

import cn.techbridge.taxonomy.Code;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.UUID;

/**
 * A grant to one account for one record.
 *
 * @param hours how long it holds, 1–720
 */
record GrantRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9._:-]{1,64}", message = "不是有效的账号标识|is not an account id")
        String grantee,

        @NotNull @Pattern(regexp = "[a-z-]{1,40}", message = "不是记录种类|is not a kind of record")
        String kind,

        @NotNull UUID recordId,
        @NotNull @Code("unmask-purposes") String purpose,
        @NotNull @Min(1) @Max(720) Integer hours) {}
