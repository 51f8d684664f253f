package cn.techbridge.matching.vectors;

import cn.techbridge.taxonomy.CodeList;
import cn.techbridge.taxonomy.CodeLists;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Learns what a site's texts teach. The names of industries and fields are counted with its titles, so that a young site
 * knows common words from telling ones too.
 */
public final class CorpusLearning {

    /** Fewer texts than this show chance company. */
    private static final int ENOUGH_FOR_VECTORS = 1_000;

    private static final int SAMPLE = 400;

    private final List<String> names;

    public CorpusLearning(CodeLists lists) {
        this.names = Stream.of("industries", "high-tech-fields", "strategic-industries")
                .flatMap(list -> lists.get(list).entries().stream())
                .map(CodeList.Entry::zh)
                .distinct()
                .toList();
    }

    /** What every site knows before it has texts of its own; without vectors. */
    public KnowledgeFile first() {
        return new KnowledgeFile("names", 0, sample(names), TermVectors.none(), TermStatistics.of(names));
    }

    /**
     * @param listings that the site has
     * @param titles of achievements
     * @param texts of achievements and demands, for the vectors; read twice
     * @param settings how vectors are learned
     */
    public KnowledgeFile from(
            String version,
            int listings,
            List<String> titles,
            List<String> texts,
            CorpusVectorTrainer.Settings settings) {
        return new KnowledgeFile(
                version,
                listings,
                sample(titles.size() < SAMPLE ? names : titles),
                texts.size() < ENOUGH_FOR_VECTORS ? TermVectors.none() : new CorpusVectorTrainer(settings).train(texts),
                TermStatistics.of(
                        () -> Stream.concat(names.stream(), titles.stream()).iterator()));
    }

    private static List<String> sample(List<String> titles) {
        int step = Math.max(1, titles.size() / SAMPLE);
        List<String> sample = new ArrayList<>();
        for (int i = 0; i < titles.size() && sample.size() < SAMPLE; i += step) {
            sample.add(titles.get(i));
        }
        return sample;
    }
}
