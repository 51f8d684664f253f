package cn.techbridge.tools.drill;

/**
 * A file that nobody should take in.
 *
 * @param byRow true where not the file but each of its rows has to be refused
 */
public record HostileFile(String name, byte[] content, boolean byRow) {}
