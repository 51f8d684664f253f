package cn.techbridge.moderation;

import cn.techbridge.platform.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** What a moderator says to one field, named by its JSON pointer. */
record Remark(
        @NotBlank
        @Size(max = 200)
        @Pattern(regexp = "(/[^/]+)+", message = "须为 JSON 指针，如 /indicators/0|must be a JSON pointer")
        String pointer,

        @NotBlank @Size(max = 300) @PlainText String message) {

    @Override
    public String toString() {
        return pointer + "：" + message;
    }
}
