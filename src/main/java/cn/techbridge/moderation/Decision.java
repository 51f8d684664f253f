package cn.techbridge.moderation;

/** What a moderator may decide: let in, send back for changes, refuse. */
public enum Decision {
    APPROVE,
    RETURN,
    REJECT
}
