package cn.techbridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Code and contract name the same operations. */
class ContractTest {

    @Test
    void theContractIsWellFormedAndNamesWhatTheCodeOffers() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        SwaggerParseResult contract = new OpenAPIV3Parser().readLocation("api/openapi.yaml", null, options);
        assertEquals(List.of(), contract.getMessages());
        Set<String> promised = new TreeSet<>();
        contract.getOpenAPI()
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .keySet()
                        .forEach(method -> promised.add(method.name() + " " + path.replaceAll("\\{[^}]+}", "{}"))));
        assertTrue(promised.size() > 30, "operations are found at all");
        assertEquals(promised, offered());
    }

    /** A key can be used with other content only where a request has content of its own: a body, or the version that was read. */
    @Test
    void aUsedKeyIsRefusedWhereARequestCanDiffer() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        Set<String> differing = new TreeSet<>();
        Set<String> promising = new TreeSet<>();
        new OpenAPIV3Parser()
                .readLocation("api/openapi.yaml", null, options)
                .getOpenAPI()
                .getPaths()
                .values()
                .forEach(item -> item.readOperations().forEach(operation -> {
                    Set<String> headers = new TreeSet<>();
                    if (operation.getParameters() != null) {
                        operation.getParameters().forEach(parameter -> headers.add(parameter.getName()));
                    }
                    boolean content = operation.getRequestBody() != null || headers.contains("If-Match");
                    if (content && headers.contains("Idempotency-Key")) {
                        differing.add(operation.getOperationId());
                    }
                    if (operation.getResponses().containsKey("422")) {
                        promising.add(operation.getOperationId());
                    }
                }));
        assertEquals(differing, promising);
    }

    private static Set<String> offered() {
        Set<String> offered = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("cn.techbridge")) {
            if (type.isAnnotatedWith(Path.class)) {
                type.getMethods().forEach(method -> operation(type, method, offered));
            }
        }
        return offered;
    }

    private static void operation(JavaClass type, JavaMethod method, Set<String> offered) {
        for (Class<? extends Annotation> verb : List.of(GET.class, POST.class, PUT.class, DELETE.class)) {
            if (method.isAnnotatedWith(verb)) {
                String below = method.isAnnotatedWith(Path.class)
                        ? method.getAnnotationOfType(Path.class).value()
                        : "";
                String path = (type.getAnnotationOfType(Path.class).value() + below).replaceAll("\\{[^}]+}", "{}");
                if (path.startsWith("/search/{}")) {
                    List.of("achievements", "demands", "agencies", "brokers", "experts", "policies")
                            .forEach(kind -> offered.add("GET " + path.replace("{}", kind)));
                } else {
                    offered.add(verb.getSimpleName().toUpperCase(Locale.ROOT) + " " + path);
                }
            }
        }
    }
}
