package cn.techbridge.platform;

/** A request record with rules that span several fields; single-field rules are Bean Validation annotations. */
public interface SelfChecking {
    void check(Faults faults);
}
