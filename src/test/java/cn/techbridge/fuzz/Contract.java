package cn.techbridge.fuzz;

import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The operations of the contract, references resolved. */
public final class Contract {
    private Contract() {}

    /** @param roles realm roles of which any one suffices, {@code **} for anyone with a token; empty when it is public */
    public record Operation(
            String id, String method, String path, Set<String> roles, io.swagger.v3.oas.models.Operation spec) {

        boolean isPublic() {
            return roles.isEmpty();
        }

        boolean admits(String role) {
            return isPublic() || roles.contains("**") || roles.contains(role);
        }

        List<Parameter> parameters(String in) {
            List<Parameter> all = spec.getParameters() == null ? List.of() : spec.getParameters();
            return all.stream().filter(p -> p.getIn().equals(in)).toList();
        }

        boolean takes(String header) {
            return parameters("header").stream().anyMatch(p -> p.getName().equals(header));
        }

        /** Whether it answers at this path of the API. */
        boolean isAt(String address) {
            return address.matches(path.replaceAll("\\{[^}]+}", "[^/]+"));
        }

        /** Its request body by media type; empty when it has none. */
        Map<String, MediaType> bodies() {
            return spec.getRequestBody() == null
                    ? Map.of()
                    : spec.getRequestBody().getContent();
        }

        /** The statuses that it promises by name. */
        public Set<String> statuses() {
            Set<String> statuses = new TreeSet<>(spec.getResponses().keySet());
            statuses.remove("default");
            return statuses;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    public static List<Operation> operations() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        options.setResolveFully(true);
        List<Operation> operations = new ArrayList<>();
        new OpenAPIV3Parser()
                .readLocation("api/openapi.yaml", null, options)
                .getOpenAPI()
                .getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, spec) -> operations.add(operation(path, method, spec))));
        return operations;
    }

    /** The one that answers at an address of the API; a path of plain words goes before one with a variable in it. */
    static Optional<Operation> at(List<Operation> operations, String method, String address) {
        return operations.stream()
                .filter(operation -> operation.method().equals(method) && operation.isAt(address))
                .min(Comparator.comparing(operation -> operation.path().contains("{")));
    }

    private static Operation operation(
            String path, PathItem.HttpMethod method, io.swagger.v3.oas.models.Operation spec) {
        Object roles =
                spec.getExtensions() == null ? null : spec.getExtensions().get("x-roles");
        Set<String> named = new TreeSet<>();
        if (roles instanceof Collection<?> several) {
            several.forEach(role -> named.add(role.toString()));
        }
        return new Operation(spec.getOperationId(), method.name(), path, named, spec);
    }
}
