package cn.techbridge.brokerage;

/** Where a case 对接 stands. */
enum Stage {
    OFFERED,
    CLAIMED,
    LOST
}
