package cn.techbridge.brokerage;

/** The two sides of a case: who has the demand 需求方, who has the achievement 成果方. */
enum Side {
    DEMAND,
    ACHIEVEMENT;

    Side other() {
        return this == DEMAND ? ACHIEVEMENT : DEMAND;
    }
}
