package cn.techbridge.matching;

import cn.techbridge.matching.vectors.KnowledgeFile;
import cn.techbridge.taxonomy.CodeLists;
import java.time.Clock;
import java.util.Optional;

/** Engines for tests of pure scoring: the shipped profile, no database. */
final class Engines {
    private Engines() {}

    static MatchEngine of(KnowledgeBuilder builder, Clock clock) {
        return new MatchEngine(
                new CodeLists(),
                organisation -> Optional.empty(),
                clock,
                new SiteKnowledge(builder, null, new Kept()),
                new Profiles(null),
                new PreparedSides());
    }

    /** What was learned, as long as the test runs. */
    static final class Kept extends KnowledgeRows {
        private KnowledgeFile file;

        Kept() {
            super(null);
        }

        @Override
        Optional<String> newest() {
            return Optional.ofNullable(file).map(KnowledgeFile::version);
        }

        @Override
        Optional<KnowledgeFile> find(String version) {
            return Optional.ofNullable(file);
        }

        @Override
        void keep(KnowledgeFile learned) {
            file = learned;
        }

        @Override
        boolean lease() {
            return true;
        }

        @Override
        void release() {}

        void forget() {
            file = null;
        }
    }
}
