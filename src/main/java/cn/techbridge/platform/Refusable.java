package cn.techbridge.platform;

import java.util.Optional;

/** A request that may have to be refused before anything else is said about it: the answer then names this one fault and nothing of its content. */
public interface Refusable {
    Optional<Fault> refusal();
}
