package cn.techbridge.audit;

/**
 * The head of the chain as it was noted outside the database.
 *
 * @param hash of the link with this number, in hexadecimal
 * @param at when it was noted, RFC 3339
 */
record Anchor(long number, String hash, String at) {}
