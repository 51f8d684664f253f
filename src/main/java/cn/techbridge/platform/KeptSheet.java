package cn.techbridge.platform;

/** A request whose texts are kept as a record, and which may come again and again. */
public interface KeptSheet {}
