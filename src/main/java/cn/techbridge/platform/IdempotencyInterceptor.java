package cn.techbridge.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Runs a keyed POST at most once: the key row and the effect share one transaction. */
@Idempotent
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_BEFORE)
class IdempotencyInterceptor {
    private static final String HEADER = "Idempotency-Key";
    private static final String DIGEST = "SHA-256";
    private final IdempotencyKeys keys;
    private final ObjectMapper json;
    private final SecurityIdentity identity;
    private final HttpHeaders headers;
    private final UriInfo uri;
    private final Request request;

    IdempotencyInterceptor(
            IdempotencyKeys keys,
            ObjectMapper json,
            SecurityIdentity identity,
            HttpHeaders headers,
            UriInfo uri,
            Request request) {
        this.keys = keys;
        this.json = json;
        this.identity = identity;
        this.headers = headers;
        this.uri = uri;
        this.request = request;
    }

    @AroundInvoke
    Object once(InvocationContext call) throws Exception {
        String key = headers.getHeaderString(HEADER);
        if (key == null) {
            return call.proceed();
        }
        if (!key.matches("[\\x21-\\x7e]{1,255}")) {
            throw Problem.invalid(
                    Fault.of(HEADER, "format", "须为 1–255 个可见 ASCII 字符", "must be 1 to 255 visible ASCII characters"));
        }
        String scope = identity.getPrincipal().getName() + ' ' + request.getMethod() + ' ' + uri.getPath();
        byte[] hash = hash(call.getParameters());
        return QuarkusTransaction.joiningExisting().call(() -> {
            if (!keys.take(scope, key, hash)) {
                throw replay(keys.find(scope, key), hash);
            }
            Object answer = call.proceed();
            keys.store(scope, key, stored(answer, hash));
            return answer;
        });
    }

    private IdempotencyKeys.Answer stored(Object answer, byte[] hash) throws JsonProcessingException {
        if (answer instanceof RestResponse<?> response) {
            return new IdempotencyKeys.Answer(
                    hash,
                    response.getStatus(),
                    response.getHeaderString(HttpHeaders.LOCATION),
                    response.getHeaderString(HttpHeaders.ETAG),
                    response.getEntity() == null ? null : json.writeValueAsBytes(response.getEntity()));
        }
        return answer == null
                ? new IdempotencyKeys.Answer(hash, Response.Status.NO_CONTENT.getStatusCode(), null, null, null)
                : new IdempotencyKeys.Answer(hash, 200, null, null, json.writeValueAsBytes(answer));
    }

    private static RuntimeException replay(IdempotencyKeys.Answer answer, byte[] hash) {
        if (!answer.answers(hash)) {
            return Problem.of(
                    ProblemType.IDEMPOTENCY_KEY_REUSED,
                    "此幂等键已用于内容不同的请求",
                    "This idempotency key was used with another request body");
        }
        Response.ResponseBuilder response = Response.status(answer.status()).header("Idempotent-Replayed", "true");
        if (answer.body() != null) {
            response.type(MediaType.APPLICATION_JSON).entity(answer.body());
        }
        if (answer.location() != null) {
            response.header(HttpHeaders.LOCATION, answer.location());
        }
        if (answer.entityTag() != null) {
            response.header(HttpHeaders.ETAG, answer.entityTag());
        }
        return new WebApplicationException(response.build());
    }

    private byte[] hash(Object[] arguments) throws IOException, NoSuchAlgorithmException {
        List<Object> own = new ArrayList<>();
        for (Object argument : arguments) {
            if (argument == null || !(argument instanceof HttpHeaders || argument instanceof UriInfo)) {
                own.add(argument instanceof FileUpload file ? List.of(file.fileName(), digest(file)) : argument);
            }
        }
        return MessageDigest.getInstance(DIGEST).digest(json.writeValueAsBytes(own));
    }

    private static byte[] digest(FileUpload file) throws IOException, NoSuchAlgorithmException {
        MessageDigest digest = MessageDigest.getInstance(DIGEST);
        try (InputStream content = new DigestInputStream(Files.newInputStream(file.uploadedFile()), digest)) {
            content.transferTo(OutputStream.nullOutputStream());
        }
        return digest.digest();
    }
}
