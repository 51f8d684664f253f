package cn.techbridge.search;

import cn.techbridge.platform.Cursors;
import cn.techbridge.platform.Fault;
import cn.techbridge.platform.Faults;
import cn.techbridge.platform.Paging;
import cn.techbridge.platform.Problem;
import cn.techbridge.taxonomy.CodeList;
import cn.techbridge.taxonomy.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;

/** Reads query parameters into a checked {@link SearchQuery}; whatever it does not know it names. */
@ApplicationScoped
class SearchParameters {
    static final int MAX_TEXT = 5000;
    private static final int MAX_CODES = 50;
    private static final String AGENCY = "agency";
    private static final Set<String> PLAIN = Set.of("q", "price", "showcase", "sort", "limit", "cursor", "facets");

    private final CodeLists codeLists;
    private final Cursors cursors;

    SearchParameters(CodeLists codeLists, Cursors cursors) {
        this.codeLists = codeLists;
        this.cursors = cursors;
    }

    /** @throws Problem 400 naming every parameter that is wrong or unknown */
    SearchQuery read(SearchKind kind, MultivaluedMap<String, String> given) {
        Faults faults = new Faults();
        Map<Facet, Set<String>> chosen = new EnumMap<>(Facet.class);
        for (Facet facet : kind.facets()) {
            Set<String> codes = codes(facet, given.get(facet.parameter()), faults);
            if (!codes.isEmpty()) {
                chosen.put(facet, codes);
            }
        }
        given.keySet().stream()
                .filter(name -> !PLAIN.contains(name)
                        && !(kind == SearchKind.BROKER && name.equals(AGENCY))
                        && kind.facets().stream()
                                .noneMatch(facet -> facet.parameter().equals(name)))
                .forEach(name -> faults.add("?" + name, "unknown-parameter", "没有这个查询参数", "there is no such parameter"));
        String text = text(given.getFirst("q"), faults);
        Long[] price = price(given.getFirst("price"), faults);
        SearchQuery.Sort sort = sort(given.getFirst("sort"), text, faults);
        Set<Facet> counted = counted(kind, given.get("facets"), faults);
        Boolean showcase = flag(given.getFirst("showcase"), faults);
        UUID agency = kind == SearchKind.BROKER ? id(given.getFirst(AGENCY), faults) : null;
        int limit = Paging.limit(given.getFirst("limit"));
        if (!faults.list().isEmpty()) {
            throw Problem.invalid(faults.list());
        }
        SearchQuery query =
                new SearchQuery(kind, text, chosen, price[0], price[1], showcase, agency, sort, counted, limit, null);
        String after = cursors.open(query.fingerprint(), given.getFirst("cursor"));
        return after == null
                ? query
                : new SearchQuery(
                        kind, text, chosen, price[0], price[1], showcase, agency, sort, counted, limit, after);
    }

    private Set<String> codes(Facet facet, List<String> values, Faults faults) {
        Set<String> codes = new TreeSet<>();
        if (values == null) {
            return codes;
        }
        CodeList list = codeLists.get(facet.codeList());
        values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(code -> !code.isBlank())
                .forEach(code -> {
                    if (facet == Facet.TRL && code.matches("[1-9]?\\.\\.[1-9]?")) {
                        codes.addAll(levels(code));
                    } else if (list.contains(code)) {
                        codes.add(code);
                    } else {
                        faults.add(Fault.unknownCode("?" + facet.parameter(), facet.codeList(), shortened(code)));
                    }
                });
        faults.addIf(codes.size() > MAX_CODES, "?" + facet.parameter(), "size", "最多 50 个代码", "at most 50 codes");
        return codes;
    }

    private static List<String> levels(String range) {
        int low = range.charAt(0) == '.' ? 1 : range.charAt(0) - '0';
        int high = range.endsWith(".") ? 9 : range.charAt(range.length() - 1) - '0';
        return IntStream.rangeClosed(low, high).mapToObj(Integer::toString).toList();
    }

    private static String text(String value, Faults faults) {
        if (value == null || value.isBlank()) {
            return null;
        }
        faults.addIf(value.length() > MAX_TEXT, "?q", "size", "最多 5000 个字符", "at most 5000 characters");
        return value.strip();
    }

    private static Long[] price(String value, Faults faults) {
        if (value == null || value.isBlank()) {
            return new Long[] {null, null};
        }
        if (!value.matches("\\d{0,13}\\.\\.\\d{0,13}")) {
            faults.add(
                    "?price", "format", "格式为 最低..最高（元），可省略一端", "use lowest..highest in yuan, either end may be open");
            return new Long[] {null, null};
        }
        int dots = value.indexOf("..");
        return new Long[] {number(value.substring(0, dots)), number(value.substring(dots + 2))};
    }

    private static Long number(String digits) {
        return digits.isEmpty() ? null : Long.valueOf(digits);
    }

    private static SearchQuery.Sort sort(String value, String text, Faults faults) {
        if (value == null) {
            return text == null ? SearchQuery.Sort.NEWEST : SearchQuery.Sort.RELEVANCE;
        }
        return Arrays.stream(SearchQuery.Sort.values())
                .filter(sort -> sort.parameter.equals(value))
                .findFirst()
                .orElseGet(() -> {
                    faults.add("?sort", "unknown-code", "没有这种排序方式", "there is no such order");
                    return SearchQuery.Sort.RELEVANCE;
                });
    }

    private static Set<Facet> counted(SearchKind kind, List<String> values, Faults faults) {
        if (values == null) {
            return EnumSet.noneOf(Facet.class);
        }
        Set<Facet> counted = new LinkedHashSet<>();
        values.stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .filter(name -> !name.isBlank())
                .forEach(name -> kind.facets().stream()
                        .filter(facet -> facet.parameter().equals(name))
                        .findFirst()
                        .ifPresentOrElse(
                                counted::add,
                                () -> faults.add(
                                        "?facets",
                                        "unknown-code",
                                        "没有分面 " + shortened(name),
                                        "there is no facet " + shortened(name))));
        return counted;
    }

    private static Boolean flag(String value, Faults faults) {
        if (value == null) {
            return null;
        }
        faults.addIf(
                !value.equals("true") && !value.equals("false"),
                "?showcase",
                "type",
                "须为 true 或 false",
                "must be true or false");
        return Boolean.valueOf(value);
    }

    private static UUID id(String value, Faults faults) {
        if (value == null || value.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(value);
        } catch (IllegalArgumentException notAnId) {
            faults.add("?" + AGENCY, "format", "须为机构的 id（UUID）", "must be the id of an agency, a UUID");
            return null;
        }
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
