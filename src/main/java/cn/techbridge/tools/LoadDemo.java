package cn.techbridge.tools;

import cn.techbridge.taxonomy.CodeLists;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Loads the demo catalogue through the public API, as its universities, enterprises and operator would. */
public final class LoadDemo {
    private static final int BATCH = 500;
    private final Api.Where where = Api.Where.fromEnvironment();
    private final Api operator = Api.user(where, "operator", "operator");
    private final DemoCatalogue catalogue;

    private LoadDemo(DemoCatalogue catalogue) {
        this.catalogue = catalogue;
    }

    public static void main(String[] args) throws Exception {
        new LoadDemo(new DemoCatalogue(Path.of(args[0]), LocalDate.now())).load();
    }

    private void load() throws Exception {
        Progress whole = new Progress("demo", 0);
        List<Api> universities = accounts("university-demo", DemoNames.UNIVERSITIES.size());
        List<Api> enterprises = accounts("enterprise-demo", DemoNames.ENTERPRISES.size());
        organisations(universities, DemoNames.UNIVERSITIES, "12", "UNIVERSITY");
        organisations(enterprises, DemoNames.ENTERPRISES, "91", "ENTERPRISE");
        join("publisher", "publisher2", universities);
        join("enterprise", "enterprise2", enterprises);
        CodeChoices codes = new CodeChoices(new CodeLists());
        bulk(operator, "/agencies", catalogue.agencies(codes), new Progress("agencies", DemoCatalogue.AGENCIES));
        bulk(
                operator,
                "/brokers",
                catalogue.brokers(codes, brokerAccounts()),
                new Progress("brokers", DemoCatalogue.BROKERS));
        bulk(operator, "/experts", catalogue.experts(codes), new Progress("experts", DemoCatalogue.EXPERTS));
        bulk(operator, "/policies", catalogue.policies(), new Progress("policies", DemoCatalogue.POLICIES));
        demands(enterprises);
        showcase(achievements(universities));
        System.err.printf("Demo catalogue loaded in %.0f s; its matches follow in the background.%n", whole.seconds());
    }

    private List<Api> accounts(String client, int count) {
        List<Api> accounts = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            String id = i == 1 ? client : client + "-" + i;
            accounts.add(Api.client(where, id, id));
        }
        return accounts;
    }

    private List<String> brokerAccounts() {
        return List.of(
                Api.user(where, "broker", "broker").subject(),
                Api.user(where, "broker2", "broker2").subject());
    }

    private void organisations(List<Api> accounts, List<String> names, String type, String organisationType) {
        for (int i = 0; i < accounts.size(); i++) {
            ObjectNode organisation = Api.JSON
                    .createObjectNode()
                    .put("uscc", DemoNames.uscc(type, i + 1))
                    .put("name", DemoNames.demo(names.get(i)))
                    .put("type", organisationType)
                    .put("regionCode", DemoNames.DISTRICTS.get(i))
                    .put("trusted", true);
            String id = operator.post("/organisations", organisation.toString())
                    .path("id")
                    .asText();
            operator.put("/organisations/" + id + "/members/" + accounts.get(i).subject(), "");
        }
    }

    /** The demo persons belong to the first two organisations of their kind. */
    private void join(String first, String second, List<Api> organisations) {
        List<String> names = List.of(first, second);
        for (int i = 0; i < names.size(); i++) {
            String id =
                    organisations.get(i).get("/organisations/mine").path("id").asText();
            String subject = Api.user(where, names.get(i), names.get(i)).subject();
            operator.put("/organisations/" + id + "/members/" + subject, "");
        }
    }

    private void demands(List<Api> enterprises) throws Exception {
        List<ObjectNode> demands = catalogue.demands();
        Progress progress = new Progress("demands", demands.size());
        int share = Math.ceilDiv(demands.size(), enterprises.size());
        for (int i = 0; i < enterprises.size(); i++) {
            bulk(
                    enterprises.get(i),
                    "/demands",
                    demands.subList(i * share, Math.min(demands.size(), (i + 1) * share)),
                    progress);
        }
    }

    /** Two universities at a time, as two nightly pushes would meet; returns ids spread over the fields. */
    private List<String> achievements(List<Api> universities) throws Exception {
        List<List<ObjectNode>> byField = catalogue.achievements();
        Progress progress = new Progress(
                "achievements", byField.stream().mapToInt(List::size).sum());
        List<Future<List<String>>> pushes = new ArrayList<>();
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            for (int i = 0; i < byField.size(); i++) {
                Api university = universities.get(i);
                List<ObjectNode> rows = byField.get(i);
                pushes.add(two.submit(() -> bulk(university, "/achievements", rows, progress)));
            }
        }
        List<String> shown = new ArrayList<>();
        int each = Math.ceilDiv(DemoCatalogue.SHOWCASED, pushes.size());
        for (Future<List<String>> push : pushes) {
            List<String> ids = push.get();
            for (int i = 0; i < each; i++) {
                shown.add(ids.get(i * ids.size() / each));
            }
        }
        return shown.subList(0, DemoCatalogue.SHOWCASED);
    }

    private void showcase(List<String> ids) {
        Progress progress = new Progress("showcase", ids.size());
        for (String id : ids) {
            operator.put("/achievements/" + id + "/showcase", "");
            progress.add(1);
        }
    }

    private static List<String> bulk(Api api, String path, List<ObjectNode> rows, Progress progress) {
        List<String> ids = new ArrayList<>();
        for (int from = 0; from < rows.size(); from += BATCH) {
            List<ObjectNode> part = rows.subList(from, Math.min(rows.size(), from + BATCH));
            StringBuilder body = new StringBuilder();
            part.forEach(row -> body.append(row).append('\n'));
            JsonNode answer = api.bulk(path, body.toString());
            for (JsonNode row : answer.path("rows")) {
                if (row.path("outcome").asText().equals("rejected")) {
                    throw new IllegalStateException(path + " refused " + row);
                }
                ids.add(row.path("id").asText());
            }
            progress.add(part.size());
        }
        return ids;
    }
}
