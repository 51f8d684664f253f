package cn.techbridge.identity;

/**
 * Somebody called whose token carries an address that the identity provider has verified. Told at every call, before the work begins; for
 * those who write to people. Never to be logged.
 */
public record PersonSeen(String subject, String name, String email) {}
