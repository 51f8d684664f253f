package cn.techbridge.brokerage;

/** On whose behalf a broker works a case; BOTH needs the consent of both. */
enum ActsFor {
    DEMAND,
    ACHIEVEMENT,
    BOTH,
    NEITHER
}
