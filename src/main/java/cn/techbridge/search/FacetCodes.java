package cn.techbridge.search;

import cn.techbridge.taxonomy.CodeList;
import cn.techbridge.taxonomy.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which codes of a facet are counted: the top level, and below each chosen code its children; and how they are called. */
@ApplicationScoped
class FacetCodes {
    private final CodeLists codeLists;
    private final Map<Facet, Set<String>> roots = new EnumMap<>(Facet.class);

    FacetCodes(CodeLists codeLists) {
        this.codeLists = codeLists;
        for (Facet facet : Facet.values()) {
            Set<String> codes = new TreeSet<>();
            codeLists.get(facet.codeList()).roots().forEach(root -> codes.add(root.code()));
            roots.put(facet, Collections.unmodifiableSet(codes));
        }
    }

    Set<String> shown(Facet facet, Collection<String> chosen) {
        if (chosen.isEmpty()) {
            return roots.get(facet);
        }
        CodeList list = codeLists.get(facet.codeList());
        Set<String> shown = new TreeSet<>(roots.get(facet));
        for (String code : chosen) {
            list.path(code).forEach(step -> shown.add(step.code()));
            list.children(code).forEach(child -> shown.add(child.code()));
        }
        return shown;
    }

    /** How many codes the facet's list has, on all its levels. */
    int number(Facet facet) {
        return codeLists.get(facet.codeList()).entries().size();
    }

    String label(Facet facet, String code, Locale locale) {
        return codeLists.get(facet.codeList()).label(code, locale);
    }

    /** Every code from the root down to these, as documents hold them. */
    List<String> paths(Facet facet, Collection<String> codes) {
        CodeList list = codeLists.get(facet.codeList());
        return codes.stream()
                .flatMap(code -> list.path(code).stream().map(step -> step.code()))
                .distinct()
                .toList();
    }
}
