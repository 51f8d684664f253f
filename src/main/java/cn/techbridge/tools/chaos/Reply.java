package cn.techbridge.tools.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * An answer.
 *
 * @param replayed the answer of an earlier call with the same key
 * @param uncertain how many calls before it got no answer, or one that says nothing about what was done
 */
record Reply(int status, String entityTag, String retryAfter, boolean replayed, byte[] body, int uncertain) {
    private static final ObjectMapper JSON = new ObjectMapper();

    boolean isDone() {
        return status < 300;
    }

    JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** From the entity tag. */
    long version() {
        return Long.parseLong(entityTag.replace("\"", ""));
    }

    Reply after(int uncertainCalls) {
        return new Reply(status, entityTag, retryAfter, replayed, body, uncertainCalls);
    }

    /** What must be the same at every repeat of a keyed call. */
    String sum() {
        return status + " " + entityTag + " " + Texts.sum(body);
    }

    @Override
    public String toString() {
        String text = new String(body, StandardCharsets.UTF_8);
        return status + " " + text.substring(0, Math.min(300, text.length()));
    }
}
