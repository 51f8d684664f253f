package cn.techbridge.matching.criteria;

import cn.techbridge.platform.Bilingual;

/** One named reason for or against a match. Missing data is neutral. */
public interface Criterion {

    /** The name under which the profile keeps its weight. */
    String name();

    /** What people call it. */
    Bilingual label();

    Signal assess(Pair pair);
}
