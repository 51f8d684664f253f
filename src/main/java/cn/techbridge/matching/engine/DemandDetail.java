package cn.techbridge.matching.engine;

/** The length of the demand's text in characters, within limits: the more it asks for, the less easily people find it met. */
record DemandDetail(String name) implements TextCriterion {

    private static final int BRIEF = 60;
    private static final int FULL = 200;

    @Override
    public double value(TextPair pair) {
        return Math.max(BRIEF, Math.min(FULL, pair.demand.text.length()));
    }

    @Override
    public boolean rising() {
        return false;
    }
}
