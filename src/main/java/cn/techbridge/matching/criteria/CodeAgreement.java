package cn.techbridge.matching.criteria;

import cn.techbridge.taxonomy.CodeList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How far two codes of a hierarchy go together from the root. */
final class CodeAgreement {
    private final CodeList list;

    CodeAgreement(CodeList list) {
        this.list = list;
    }

    /**
     * The best agreement of a wanted with an offered code: levels both have in common as a share of those that the shorter path has.
     * Empty when one side names none.
     */
    Optional<Double> of(List<String> wanted, List<String> offered) {
        return of(wanted, offered, this::path);
    }

    /** The same along paths of another kind. */
    static Optional<Double> of(List<String> wanted, List<String> offered, Function<String, List<String>> path) {
        if (wanted == null || wanted.isEmpty() || offered == null || offered.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(wanted.stream()
                .flatMapToDouble(
                        code -> offered.stream().mapToDouble(other -> shared(path.apply(code), path.apply(other))))
                .max()
                .orElseThrow());
    }

    private List<String> path(String code) {
        return list.path(code).stream().map(CodeList.Entry::code).toList();
    }

    private static double shared(List<String> a, List<String> b) {
        int shorter = Math.min(a.size(), b.size());
        int depth = 0;
        while (depth < shorter && a.get(depth).equals(b.get(depth))) {
            depth++;
        }
        return shorter == 0 ? 0 : (double) depth / shorter;
    }
}
