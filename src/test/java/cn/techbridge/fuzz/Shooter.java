package cn.techbridge.fuzz;

import cn.techbridge.fuzz.Contract.Operation;
import cn.techbridge.fuzz.Wire.Shot;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.UUID;

/** One stream of random requests: whose, to what, and how wrong is decided by its seed. */
final class Shooter {
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/x-ndjson",
            "text/plain",
            "application/xml",
            "multipart/form-data",
            "application/x-www-form-urlencoded",
            "application/json; charset=utf-16",
            "image/png");
    private static final List<String> TAGS =
            List.of("*", "\"0\"", "\"999999\"", "W/\"1\"", "garbage", "\"" + "9".repeat(40) + "\"");
    private static final List<String> LANGUAGES = List.of("zh", "en-GB", "de;q=0.5, en;q=0.4", ";;;", "x".repeat(300));

    private final Pool pool;
    private final SplittableRandom random;
    private final Requests requests;
    private final Spoiler spoiler;

    Shooter(Pool pool, long seed) {
        this.pool = pool;
        this.random = new SplittableRandom(seed);
        this.requests = new Requests(pool, random);
        this.spoiler = new Spoiler(random);
    }

    Shot shoot(Operation operation) {
        String account = account(operation);
        if (random.nextInt(3) == 0) {
            return keyed(operation, requests.valid(operation, account, random.nextInt(3) == 0));
        }
        Map<String, String> names = requests.names(operation, random.nextInt(3) == 0);
        if (random.nextInt(6) == 0) {
            names.replaceAll(
                    (name, value) -> random.nextBoolean() ? UUID.randomUUID().toString() : name(value));
        }
        Shot shot = Shot.of(account, operation.method(), Requests.target(operation, names, query(operation)));
        return keyed(operation, headed(operation, bodied(operation, shot)));
    }

    private String account(Operation operation) {
        int dice = random.nextInt(100);
        if (dice < 6) {
            return null;
        }
        List<String> roles = new ArrayList<>(new TreeSet<>(Accounts.BY_ROLE.keySet()));
        if (dice < 78) {
            roles.removeIf(role -> !operation.admits(role));
        }
        List<String> accounts = Accounts.BY_ROLE.get(roles.get(random.nextInt(roles.size())));
        return accounts.get(random.nextInt(accounts.size()));
    }

    /** A name in a path that stays one step of it: no dots alone, no other operation's word. */
    private String name(String fallback) {
        String text = spoiler.text().replace("/", "").replace("\\", "");
        text = text.length() > 3000 ? text.substring(0, 3000) : text;
        return text.isBlank() || text.startsWith(".") ? fallback : text;
    }

    private Map<String, String> query(Operation operation) {
        Map<String, String> query = requests.query(operation);
        for (Parameter parameter : operation.parameters("query")) {
            if (random.nextInt(4) == 0) {
                query.put(parameter.getName(), random.nextInt(3) > 0 ? requests.sample(parameter) : value());
            }
        }
        if (random.nextInt(12) == 0) {
            query.put("unknown" + random.nextInt(3), value());
        }
        if (!query.isEmpty() && random.nextInt(20) == 0) {
            query.remove(query.keySet().iterator().next());
        }
        return query;
    }

    private String value() {
        String text = spoiler.text();
        return text.length() > 6000 ? text.substring(0, 6000) : text;
    }

    private Shot bodied(Operation operation, Shot shot) {
        if (operation.bodies().isEmpty()) {
            return random.nextInt(20) == 0 ? shot.json("{\"x\":1}") : shot;
        }
        Optional<JsonNode> example = requests.example(operation, shot.target());
        if (example.isEmpty()) {
            return form(operation, shot);
        }
        boolean lines = operation.bodies().containsKey("application/x-ndjson") && random.nextInt(4) > 0;
        String type = random.nextInt(25) == 0
                ? TYPES.get(random.nextInt(TYPES.size()))
                : lines ? "application/x-ndjson" : "application/json";
        Shot typed = random.nextInt(60) == 0 ? shot : shot.with("Content-Type", type);
        return typed.bytes(spoiler.spoilt(example.get(), lines));
    }

    private Shot form(Operation operation, Shot shot) {
        Map<String, String> fields = new LinkedHashMap<>();
        boolean imports = operation.path().startsWith("/import-jobs");
        if (imports && random.nextInt(10) > 0) {
            fields.put("type", random.nextInt(3) > 0 ? "achievement" : value());
        }
        for (String field : imports ? List.of("dryRun", "fullSync", "confirm", "mapping") : List.of("restricted")) {
            if (random.nextInt(4) == 0) {
                fields.put(field, random.nextBoolean() ? "true" : value());
            }
        }
        String name = List.of("a.csv", "a.xlsx", "a.ndjson", "../../b.pdf", "", "长名".repeat(200) + ".pdf", "c.exe")
                .get(random.nextInt(7));
        String content = random.nextBoolean() ? value() : "编号,成果名称,成果简介\nX-" + random.nextInt(99) + ",涂料,低温固化\n";
        Shot form = Town.form(shot, fields, name, content.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return random.nextInt(15) == 0 ? form.with("Content-Type", TYPES.get(random.nextInt(TYPES.size()))) : form;
    }

    private Shot headed(Operation operation, Shot shot) {
        Shot headed = shot;
        if (operation.takes("If-Match") && random.nextInt(8) > 0) {
            headed = headed.with("If-Match", TAGS.get(random.nextInt(TAGS.size())));
        }
        if (random.nextInt(5) == 0) {
            headed = headed.with("Accept-Language", LANGUAGES.get(random.nextInt(LANGUAGES.size())));
        }
        if (random.nextInt(40) == 0) {
            headed = headed.with("Accept", random.nextBoolean() ? "text/html" : "garbage");
        }
        if (headed.account() == null && random.nextInt(3) == 0) {
            headed = headed.with("Authorization", random.nextBoolean() ? "Bearer x.y.z" : "Basic YTpi");
        }
        return headed;
    }

    private Shot keyed(Operation operation, Shot shot) {
        if (!operation.takes("Idempotency-Key") || random.nextInt(4) > 0) {
            return shot;
        }
        return shot.with("Idempotency-Key", random.nextInt(10) == 0 ? "k".repeat(300) : "key-" + random.nextInt(4));
    }
}
