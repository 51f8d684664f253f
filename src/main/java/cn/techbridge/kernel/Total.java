package cn.techbridge.kernel;

/** How many records there are; beyond a counting limit only a lower bound is known. */
public record Total(long value, Relation relation) {

    /** Whether the figure is the count or a lower bound of it. */
    public enum Relation {
        EXACT("exact"),
        AT_LEAST("atLeast");

        private final String json;

        Relation(String json) {
            this.json = json;
        }

        /** The word used on the wire. */
        public String json() {
            return json;
        }

        @Override
        public String toString() {
            return json;
        }
    }

    public Total {
        if (value < 0 || relation == null) {
            throw new IllegalArgumentException("a total is a count of zero or more with its relation");
        }
    }

    public static Total exactly(long value) {
        return new Total(value, Relation.EXACT);
    }

    public static Total atLeast(long value) {
        return new Total(value, Relation.AT_LEAST);
    }
}
