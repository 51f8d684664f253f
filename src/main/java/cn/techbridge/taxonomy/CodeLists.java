package cn.techbridge.taxonomy;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The code lists by id, each read once from its TSV resource. */
@ApplicationScoped
public class CodeLists {
    /** Every list there is. */
    static final List<String> IDS = List.of(
            "achievement-attributes",
            "achievement-categories",
            "achievement-forms",
            "achievement-levels",
            "achievement-sources",
            "achievement-stages",
            "agency-levels",
            "agency-types",
            "application-states",
            "broker-grades",
            "consent-purposes",
            "contract-fields",
            "contract-kinds",
            "contract-types",
            "cooperation-modes",
            "deal-modes",
            "decline-reasons",
            "demand-sources",
            "demand-types",
            "disciplines",
            "evaluation-forms",
            "expert-availability",
            "expert-services",
            "expert-titles",
            "high-tech-fields",
            "indicator-operators",
            "industries",
            "ip-ownership",
            "ip-right-types",
            "ip-states",
            "ip-wishes",
            "licence-kinds",
            "organisation-types",
            "party-natures",
            "payment-modes",
            "plan-sources",
            "policy-beneficiaries",
            "policy-issuers",
            "policy-levels",
            "policy-topics",
            "policy-validity",
            "price-modes",
            "pricing-modes",
            "regions",
            "secrecy-levels",
            "service-types",
            "social-objectives",
            "strategic-industries",
            "trl",
            "trl-schemes",
            "unmask-purposes");

    private final Map<String, CodeList> loaded = new ConcurrentHashMap<>();

    /** @throws IllegalArgumentException when there is no such list: ids stand in our code, so that is a mistake of ours */
    public CodeList get(String id) {
        return loaded.computeIfAbsent(id, CodeLists::read);
    }

    private static CodeList read(String id) {
        try (InputStream in = CodeLists.class.getResourceAsStream("/taxonomy/" + id + ".tsv")) {
            if (in == null) {
                throw new IllegalArgumentException("no code list " + id);
            }
            List<String[]> lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .toList();
            Map<String, String> head = new HashMap<>();
            lines.stream().filter(CodeLists::isHead).forEach(cells -> head.put(cells[0], cells[1]));
            return new CodeList(
                    head.get("# version"),
                    head.get("# effective"),
                    head.get("# source"),
                    lines.stream()
                            .filter(cells -> !isHead(cells))
                            .map(cells -> new CodeList.Entry(
                                    cells[0], cells[1], cells[2], cells[3], cells.length > 4 ? cells[4] : ""))
                            .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static boolean isHead(String[] cells) {
        return cells[0].startsWith("#");
    }
}
