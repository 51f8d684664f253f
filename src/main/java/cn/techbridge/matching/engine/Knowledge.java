package cn.techbridge.matching.engine;

import cn.techbridge.matching.vectors.TermStatistics;
import cn.techbridge.matching.vectors.TermVectors;
import java.util.List;
import java.util.stream.IntStream;

/** What the site's own texts teach: how rare a term is and which terms keep company. Both are of one version. */
public final class Knowledge {

    /** Enough to tell what an accidental likeness is. */
    private static final int SAMPLE = 400;

    private final String version;
    private final TermStatistics statistics;
    private final TermVectors vectors;
    private final List<AchievementSide> sample;

    /** @param titles of the catalogue's achievements; an even sample of them becomes the background of every demand */
    public Knowledge(String version, TermStatistics statistics, TermVectors vectors, List<String> titles) {
        this.version = version;
        this.statistics = statistics;
        this.vectors = vectors;
        int size = Math.min(SAMPLE, titles.size());
        this.sample = IntStream.range(0, size)
                .mapToObj(i -> AchievementSide.of(titles.get((int) ((long) i * titles.size() / size)), this))
                .toList();
    }

    public String version() {
        return version;
    }

    public boolean hasVectors() {
        return vectors.size() > 0;
    }

    TermStatistics statistics() {
        return statistics;
    }

    TermVectors vectors() {
        return vectors;
    }

    List<AchievementSide> sample() {
        return sample;
    }
}
