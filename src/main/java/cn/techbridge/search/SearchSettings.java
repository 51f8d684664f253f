package cn.techbridge.search;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of the index and its relay. */
@ConfigMapping(prefix = "techbridge.search")
interface SearchSettings {
    /** Index names start with it, so that several sites can share a cluster. */
    @WithDefault("techbridge")
    String prefix();

    Relay relay();

    /** Shards of an index made from now on (1 to 64); one holds some 10 million records, more of them make facets dearer. */
    @WithDefault("1")
    int shards();

    /** Further copies of each shard: a number, or a range that follows the number of nodes. A single node has none, a cluster one. */
    @WithDefault("0-1")
    String replicas();

    /** The relay that carries changes from the database to the index. */
    interface Relay {
        /** Pointers taken in one go; 1,000 documents of about 2 KB are 2 MB under way to the engine. */
        @WithDefault("1000")
        int batch();

        /** Tests switch the timer off and drive cycles themselves. */
        @WithDefault("true")
        boolean enabled();
    }

    /** How long one search may take before it is answered with 503; three such in a row, and the next are answered so at once. */
    @WithDefault("1500ms")
    Duration timeout();
}
