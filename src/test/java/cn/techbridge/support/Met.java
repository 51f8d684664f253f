package cn.techbridge.support;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Which statuses the tests have had from which address. Kept in the build for {@code scripts/fuzz}: a status that the contract declares and
 * that neither of them ever meets is a promise without a test.
 */
public final class Met implements Filter {
    /** Method, path and status in columns; appended, for each test application has a collector of its own. */
    public static final Path FILE = Path.of("target", "met.tsv");

    private static final String ID = "[0-9a-f]{8}-[0-9a-f-]{27}";
    private final Set<String> met = ConcurrentHashMap.newKeySet();

    Met() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::write));
    }

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        String path = URI.create(request.getURI()).getRawPath().replaceAll(ID, "1");
        met.add(request.getMethod() + '\t' + path + '\t' + answer.statusCode());
        return answer;
    }

    private void write() {
        try {
            Files.write(FILE, met, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
