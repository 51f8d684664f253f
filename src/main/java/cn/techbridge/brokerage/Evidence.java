package cn.techbridge.brokerage;

import cn.techbridge.platform.Fault;

/**
 * What is known when a case is to take a step; the needs of a step look at nothing else.
 *
 * @param dealFault which step of the contract is missing, where the case follows it; else null
 */
record Evidence(
        String note, boolean hasAchievement, ActsFor actsFor, Side waitsFor, Consents consents, Fault dealFault) {}
