package cn.techbridge.platform;

/** A rule that a package adds for requests of all slices; asked of well-formed requests only. */
public interface RequestRule {
    void check(Object request, Faults faults);
}
