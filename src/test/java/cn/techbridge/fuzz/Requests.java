package cn.techbridge.fuzz;

import cn.techbridge.fuzz.Contract.Operation;
import cn.techbridge.fuzz.Wire.Shot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** Requests as the contract wants them: its examples, with ids that exist. */
public final class Requests {
    private static final Map<String, String> COLLECTION_OF = Map.ofEntries(
            Map.entry("caseId", "cases"),
            Map.entry("brokerId", "brokers"),
            Map.entry("achievementId", "achievements"),
            Map.entry("achievement", "achievements"),
            Map.entry("keep", "achievements"),
            Map.entry("demandId", "demands"),
            Map.entry("demand", "demands"),
            Map.entry("listingId", "demands"),
            Map.entry("recordId", "brokers"),
            Map.entry("record", "achievements"),
            Map.entry("fileId", "files"),
            Map.entry("objectionId", "objections"),
            Map.entry("task", "tasks"),
            Map.entry("subject", "subjects"),
            Map.entry("list", "code-lists"),
            Map.entry("grantee", "subjects"));

    private final Pool pool;
    private final RandomGenerator random;

    public Requests(Pool pool, RandomGenerator random) {
        this.pool = pool;
        this.random = random;
    }

    /** Path parameters with values that exist, encoded. */
    Map<String, String> names(Operation operation, boolean seeded) {
        Map<String, String> names = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters("path")) {
            names.put(parameter.getName(), name(operation, parameter, seeded));
        }
        return names;
    }

    private String name(Operation operation, Parameter parameter, boolean seeded) {
        String name = parameter.getName();
        return switch (name) {
            case "number" -> "1";
            case "type" -> "achievement";
            case "kind" -> operation.path().startsWith("/privacy") ? "broker" : "expert";
            default -> {
                String collection =
                        COLLECTION_OF.getOrDefault(name, operation.path().split("/")[1]);
                collection = operation.path().startsWith("/privacy/contacts") ? "brokers" : collection;
                collection = operation.path().startsWith("/operations/dead-letters") ? "dead-letters" : collection;
                collection = operation.path().startsWith("/cases/{id}/files/") && name.equals("fileId")
                        ? "case-files"
                        : collection;
                String id = seeded ? pool.first(collection) : pool.any(collection, random);
                yield id == null ? UUID.randomUUID().toString() : id;
            }
        };
    }

    static String target(Operation operation, Map<String, String> names, Map<String, String> query) {
        String path = operation.path();
        for (Map.Entry<String, String> name : names.entrySet()) {
            path = path.replace("{" + name.getKey() + "}", encoded(name.getValue()));
        }
        StringBuilder target = new StringBuilder(path);
        query.forEach((name, value) -> target.append(target.indexOf("?") < 0 ? '?' : '&')
                .append(encoded(name))
                .append('=')
                .append(encoded(value)));
        return target.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** What a query must have. */
    Map<String, String> query(Operation operation) {
        return query(operation, false);
    }

    private Map<String, String> query(Operation operation, boolean seeded) {
        Map<String, String> query = new LinkedHashMap<>();
        for (Parameter parameter : operation.parameters("query")) {
            if (Boolean.TRUE.equals(parameter.getRequired())) {
                String collection = seeded ? COLLECTION_OF.get(parameter.getName()) : null;
                query.put(parameter.getName(), collection == null ? sample(parameter) : pool.first(collection));
            }
        }
        return query;
    }

    String sample(Parameter parameter) {
        String known = COLLECTION_OF.containsKey(parameter.getName())
                ? pool.any(COLLECTION_OF.get(parameter.getName()), random)
                : null;
        if (known != null) {
            return known;
        }
        if (parameter.getExample() != null) {
            return Wire.JSON.valueToTree(parameter.getExample()).asText();
        }
        List<?> words = parameter.getSchema().getEnum();
        if (words == null && parameter.getSchema().getItems() != null) {
            words = parameter.getSchema().getItems().getEnum();
        }
        if (words != null && !words.isEmpty()) {
            return words.get(random.nextInt(words.size())).toString();
        }
        return switch (String.valueOf(parameter.getSchema().getType())) {
            case "integer" -> String.valueOf(1 + random.nextInt(30));
            case "boolean" -> String.valueOf(random.nextBoolean());
            default ->
                switch (String.valueOf(parameter.getSchema().getFormat())) {
                    case "date-time" -> "2026-11-01T00:00:00Z";
                    case "uuid" -> UUID.randomUUID().toString();
                    default -> parameter.getName().equals("year") ? "2026" : "刀具";
                };
        };
    }

    /** The body of the contract's example as a tree, or the lines of one as an array; empty for none and for forms. */
    Optional<JsonNode> example(Operation operation, String target) {
        if (operation.id().equals("addMatchingProfile")) {
            return Optional.of(profile("fuzz-" + random.nextInt(100)));
        }
        for (Map.Entry<String, MediaType> body : operation.bodies().entrySet()) {
            if (!body.getKey().startsWith("multipart")) {
                return Optional.of(adapted(tree(body.getKey(), exampleOf(body.getValue())), operation, target));
            }
        }
        return Optional.empty();
    }

    /** The profile that the application comes with, under another name: too long to stand in the contract as an example. */
    static JsonNode profile(String id) {
        try {
            ObjectNode profile =
                    (ObjectNode) Wire.JSON.readTree(Path.of("src", "main", "resources", "matching", "profile.json")
                            .toFile());
            return profile.put("id", id);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Object exampleOf(MediaType media) {
        if (media.getExample() != null) {
            return media.getExample();
        }
        if (media.getExamples() != null && !media.getExamples().isEmpty()) {
            return media.getExamples().values().iterator().next().getValue();
        }
        return media.getSchema() == null ? null : media.getSchema().getExample();
    }

    private static JsonNode tree(String type, Object example) {
        if (!(example instanceof String text)) {
            return Wire.JSON.valueToTree(example == null ? Map.of() : example);
        }
        try {
            if (type.equals("application/json")) {
                return Wire.JSON.readTree(text);
            }
            ArrayNode rows = Wire.JSON.createArrayNode();
            for (String line : text.lines().filter(l -> !l.isBlank()).toList()) {
                rows.add(Wire.JSON.readTree(line));
            }
            return rows;
        } catch (com.fasterxml.jackson.core.JsonProcessingException wrong) {
            throw new IllegalStateException("the contract's example is no JSON", wrong);
        }
    }

    /** Ids, leases and external ids of this market in place of those of the example. */
    private JsonNode adapted(JsonNode example, Operation operation, String target) {
        if (example.isArray()) {
            example.forEach(row -> adapted(row, operation, target));
        } else if (example instanceof ObjectNode object) {
            List<String> fields = new ArrayList<>();
            object.fieldNames().forEachRemaining(fields::add);
            for (String field : fields) {
                adapt(object, field, operation, target);
            }
        }
        return example;
    }

    private void adapt(ObjectNode object, String field, Operation operation, String target) {
        if (field.equals("leaseToken")) {
            String[] steps = target.split("[/?]");
            object.put(field, Long.parseLong(pool.lease(steps.length > 2 ? steps[2] : "")));
        } else if (field.equals("externalId") && !operation.path().contains("bulk")) {
            object.put(field, "F-" + random.nextInt(200));
        } else if (field.equals("agencyExternalId")) {
            object.put(field, "AG-1");
        } else if (field.equals("subject")) {
            object.put(field, "fuzz-" + random.nextInt(1000));
        } else if (field.equals("ids")) {
            ArrayNode ids = object.putArray(field);
            Optional.ofNullable(pool.any("moderation", random)).ifPresent(ids::add);
        } else if (COLLECTION_OF.containsKey(field)) {
            Optional.ofNullable(pool.any(COLLECTION_OF.get(field), random)).ifPresent(id -> object.put(field, id));
        } else if (object.get(field).isContainerNode()) {
            adapted(object.get(field), operation, target);
        }
    }

    /** A whole request that ought to be understood; the entity tag is the last one that was seen. */
    public Shot valid(Operation operation, String account, boolean seeded) {
        String target = target(operation, names(operation, seeded), query(operation, seeded));
        Shot shot = Shot.of(account, operation.method(), target);
        if (operation.takes("If-Match")) {
            String tag = pool.tag(
                    path(target).replaceAll("/(submit|publish|withdraw|renew|showcase|confirm|decision)$", ""));
            shot = shot.with("If-Match", tag == null ? "*" : tag);
        }
        return filled(operation, shot);
    }

    /** With the body of the example. */
    Shot filled(Operation operation, Shot shot) {
        Optional<JsonNode> body = example(operation, shot.target());
        if (body.isPresent()) {
            return body.get().isArray()
                    ? rows(shot, body.get())
                    : shot.json(body.get().toString());
        }
        if (operation.bodies().isEmpty()) {
            return shot;
        }
        return operation.path().startsWith("/import-jobs")
                ? Town.form(
                        shot,
                        Map.of("type", "achievement"),
                        "a.csv",
                        "编号,成果名称,成果简介\nF-1,涂料,低温固化\n".getBytes(StandardCharsets.UTF_8))
                : Town.form(
                        shot,
                        Map.of(operation.path().startsWith("/cases/") ? "shared" : "restricted", "true"),
                        "a.pdf",
                        ("%PDF-1.7 " + random.nextInt(9)).getBytes(StandardCharsets.UTF_8));
    }

    private static Shot rows(Shot shot, JsonNode rows) {
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(row).append('\n'));
        return shot.with("Content-Type", "application/x-ndjson")
                .bytes(lines.toString().getBytes(StandardCharsets.UTF_8));
    }

    static String path(String target) {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }
}
