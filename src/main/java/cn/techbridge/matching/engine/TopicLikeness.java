package cn.techbridge.matching.engine;

import cn.techbridge.matching.vectors.Dense;

/** Cosine of the two texts' vectors: -1 to 1. */
record TopicLikeness(String name, Part part) implements TextCriterion {

    @Override
    public double value(TextPair pair) {
        return Dense.dot(part.vector(pair.demand), pair.achievement.vector);
    }

    @Override
    public boolean readsVectors() {
        return true;
    }
}
