package cn.techbridge.matching.engine;

/** One named way to compare a demand's text with an achievement's; the greater, the more alike. */
interface TextCriterion {

    String name();

    double value(TextPair pair);

    /** Whether it says nothing while the site has no vectors yet. */
    default boolean readsVectors() {
        return false;
    }

    /**
     * Whether more of it may only speak for a pair: trees must then never hold it against one. The linear part may, as
     * criteria overlap and one takes back what others count twice.
     */
    default boolean rising() {
        return true;
    }
}
