package cn.techbridge.matching;

/** One named reason for or against a match. Missing data is neutral. */
interface Criterion {
    String name();

    Signal assess(Pair pair);

    static Criterion named(String name, java.util.function.Function<Pair, Signal> rule) {
        return new Criterion() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Signal assess(Pair pair) {
                return rule.apply(pair);
            }
        };
    }
}
