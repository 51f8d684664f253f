package cn.techbridge.tools.chaos;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * One request of the API.
 *
 * @param key of idempotency, null where the operation takes none
 * @param ifMatch the version that is to be changed, as an entity tag; null where none is asked for
 */
record Call(String method, String path, String contentType, byte[] body, String key, String ifMatch) {
    private static final String JSON = "application/json";
    private static final byte[] NOTHING = {};

    static Call get(String path) {
        return new Call("GET", path, null, NOTHING, null, null);
    }

    static Call post(String path, Object json) {
        return new Call("POST", path, JSON, bytes(json), null, null);
    }

    static Call put(String path, String ifMatch, Object json) {
        return new Call("PUT", path, JSON, bytes(json), null, ifMatch);
    }

    static Call bulk(String path, String rows) {
        return new Call("POST", path + "/bulk", "application/x-ndjson", bytes(rows), null, null);
    }

    static Call delete(String path) {
        return new Call("DELETE", path, null, NOTHING, null, null);
    }

    /** A form with one file of NDJSON. */
    static Call upload(String type, String fileName, String rows) {
        String boundary = "chaos-" + UUID.nameUUIDFromBytes(bytes(rows));
        String form = "--%1$s\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\n%2$s\r\n--%1$s\r\n"
                        .formatted(boundary, type)
                + "Content-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n".formatted(fileName)
                + "Content-Type: application/x-ndjson\r\n\r\n" + rows + "\r\n--" + boundary + "--\r\n";
        return new Call("POST", "/import-jobs", "multipart/form-data; boundary=" + boundary, bytes(form), null, null);
    }

    Call keyed(String idempotencyKey) {
        return new Call(method, path, contentType, body, idempotencyKey, ifMatch);
    }

    private static byte[] bytes(Object text) {
        return text == null ? NOTHING : text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
