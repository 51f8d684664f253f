package cn.techbridge.search;

/** A new index on its way to being read: {@link #commit} swaps it in; closing without commit drops it. */
final class Rollover implements AutoCloseable {
    private final IndexCatalogue catalogue;
    private final SearchKind kind;
    private final String index;
    private boolean committed;

    Rollover(IndexCatalogue catalogue, SearchKind kind, String suffix) {
        this.catalogue = catalogue;
        this.kind = kind;
        catalogue.behind(catalogue.buildingAlias(kind)).forEach(catalogue::drop); // left by a rebuild that was killed
        this.index = catalogue.create(kind, suffix);
    }

    String index() {
        return index;
    }

    void commit() {
        catalogue.swap(kind, index);
        committed = true;
    }

    @Override
    public void close() {
        if (!committed) {
            catalogue.drop(index);
        }
    }
}
