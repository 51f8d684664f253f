package cn.techbridge.matching.engine;

/** How far a likeness lies above what the same demand has to any achievement, in standard deviations. */
record StandsOut(TextCriterion likeness) implements TextCriterion {

    @Override
    public String name() {
        return likeness.name() + ".standsOut";
    }

    @Override
    public double value(TextPair pair) {
        double[] background = pair.demand.backgrounds.computeIfAbsent(this, key -> background(pair));
        return (likeness.value(pair) - background[0]) / background[1];
    }

    /** Mean and standard deviation over the sample of the catalogue; 0 and 1 where there is no sample. */
    private double[] background(TextPair pair) {
        double sum = 0;
        double squares = 0;
        int size = pair.knowledge.sample().size();
        for (AchievementSide other : pair.knowledge.sample()) {
            double value = likeness.value(new TextPair(pair.demand, other, pair.knowledge));
            sum += value;
            squares += value * value;
        }
        if (size == 0) {
            return new double[] {0, 1};
        }
        double mean = sum / size;
        double variance = squares / size - mean * mean;
        return new double[] {mean, variance > 1e-9 ? Math.sqrt(variance) : 1};
    }

    @Override
    public boolean readsVectors() {
        return likeness.readsVectors();
    }
}
