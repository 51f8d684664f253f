package cn.techbridge.privacy;

import java.time.Instant;

/**
 * One line of the ledger.
 *
 * @param version of the notice the person saw
 * @param granted false: withdrawn
 * @param current it is the last word on this purpose
 */
record ConsentView(String purpose, String version, boolean granted, Instant at, String reference, boolean current) {}
