package cn.techbridge.search;

import cn.techbridge.taxonomy.CodeLists;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;

/** What slices need to fill a {@link SearchDocument} with codes. */
@ApplicationScoped
public class DocumentParts {
    private final FacetCodes codes;

    DocumentParts(FacetCodes codes) {
        this.codes = codes;
    }

    /** Outside of the application. */
    public static DocumentParts of(CodeLists lists) {
        return new DocumentParts(new FacetCodes(lists));
    }

    /** These codes of a facet, each with every code above it. */
    public List<String> withAncestors(Facet facet, Collection<String> leaves) {
        return leaves == null || leaves.isEmpty() ? List.of() : codes.paths(facet, leaves);
    }
}
