package cn.techbridge.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import cn.techbridge.fuzz.Contract.Operation;
import cn.techbridge.fuzz.Wire.Reply;
import cn.techbridge.fuzz.Wire.Shot;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Fields that nobody may set, and fields that not everybody may see (OWASP API3:2023). */
@QuarkusTest
class FieldsTest extends InTown {
    private static final Path SEERS = Path.of("src", "test", "resources", "confidential.tsv");

    /** What records of the market keep from the public, by what it is; each text occurs nowhere else. */
    private static final Map<String, Pattern> CONFIDENTIAL = new TreeMap<>(Map.of(
            "detail", Pattern.compile("靶材配比见附件"),
            "contact name", Pattern.compile("张工程师|李厂长|周主任"),
            "phone", Pattern.compile("1380000\\d{4}|1390000\\d{4}"),
            "e-mail", Pattern.compile("zhang@example\\.org"),
            "price floor", Pattern.compile("\"300000(?:\\.00)?\"")));

    /** Set by the platform alone, in whatever record. */
    private static final Set<String> OURS = Set.of(
            "id",
            "organisationId",
            "state",
            "version",
            "showcase",
            "trusted",
            "createdAt",
            "updatedAt",
            "publishedAt",
            "mergedInto",
            "reviewNote",
            "role",
            "roles",
            "isAdmin",
            "score",
            "stage",
            "brokerId",
            "subject",
            "decidedBy",
            "owner",
            "deleted");

    @Test
    void whatThePlatformSetsNobodyElseSets() {
        Requests requests = new Requests(pool, new SplittableRandom(3));
        List<String> taken = new ArrayList<>();
        int tried = 0;
        for (Operation operation : Contract.operations()) {
            MediaType media = operation.bodies().get("application/json");
            if (media == null
                    || media.getSchema().getProperties() == null
                    || !Boolean.FALSE.equals(media.getSchema().getAdditionalProperties())) {
                continue;
            }
            Set<String> hidden = new TreeSet<>(OURS);
            hidden.addAll(answered(operation));
            hidden.removeAll(media.getSchema().getProperties().keySet());
            Shot valid = requests.valid(operation, admitted(operation), true);
            for (String field : hidden) {
                JsonNode body = requests.example(operation, valid.target()).orElseThrow();
                Reply reply =
                        wire.send(valid.json(((ObjectNode) body).put(field, "1").toString()));
                tried++;
                if (reply.status() != 400 || !reply.text().contains("unknown-field")) {
                    taken.add("%s {%s}: %d %s".formatted(operation, field, reply.status(), reply.text()));
                }
            }
        }
        assertEquals(List.of(), taken);
        assertTrue(tried > 1000, tried + " fields tried");
    }

    /** Fields of what the operation answers. */
    private static Set<String> answered(Operation operation) {
        Set<String> fields = new TreeSet<>();
        operation.spec().getResponses().forEach((status, response) -> {
            MediaType json =
                    response.getContent() == null ? null : response.getContent().get("application/json");
            if (status.startsWith("2") && json != null && json.getSchema() != null) {
                Schema<?> schema = json.getSchema();
                fields.addAll(
                        schema.getProperties() == null
                                ? Set.of()
                                : schema.getProperties().keySet());
            }
        });
        return fields;
    }

    private static String admitted(Operation operation) {
        return new TreeSet<>(Accounts.BY_ROLE.keySet())
                .stream().filter(operation::admits).findFirst().orElseThrow();
    }

    /** Reads everything as everybody and names who saw what; the table says who may. */
    @Test
    void whatIsConfidentialIsSeenByThoseOnlyWhoMay() throws IOException {
        Set<String> seen = new TreeSet<>();
        int readings = 0;
        for (Operation operation : Contract.operations()) {
            if (!operation.method().equals("GET")) {
                continue;
            }
            for (String account : accounts()) {
                for (int seed = 0; seed < 3; seed++) {
                    Requests requests = new Requests(pool, new SplittableRandom(seed));
                    String text = wire.send(requests.valid(operation, account, seed == 0))
                            .text();
                    readings++;
                    CONFIDENTIAL.forEach((what, pattern) -> {
                        if (pattern.matcher(text).find()) {
                            seen.add(operation + "\t" + account + "\t" + what);
                        }
                    });
                }
            }
        }
        Files.write(Path.of("target", "confidential.tsv"), seen);
        Set<String> may = new TreeSet<>(Files.readAllLines(SEERS, StandardCharsets.UTF_8));
        may.removeIf(line -> line.startsWith("#"));
        Set<String> leaked = new TreeSet<>(seen);
        leaked.removeAll(may);
        assertEquals(Set.of(), leaked);
        may.removeAll(seen);
        assertEquals(Set.of(), may, "rows that nothing shows: the test does not look there any more");
        assertTrue(readings > 3000, readings + " readings");
    }

    private static List<String> accounts() {
        List<String> accounts = new ArrayList<>();
        accounts.add(null);
        Accounts.BY_ROLE.values().forEach(accounts::addAll);
        return accounts;
    }
}
