package cn.techbridge.matching.engine;

/** The part of a demand that a criterion reads. */
enum Part {
    TITLE,
    ALL;

    TermBag terms(DemandSide demand, boolean characters) {
        if (characters) {
            return this == TITLE ? demand.titleCharacters : demand.allCharacters;
        }
        return this == TITLE ? demand.titleTerms : demand.allTerms;
    }

    float[] vector(DemandSide demand) {
        return this == TITLE ? demand.titleVector : demand.allVector;
    }
}
