package cn.techbridge.search;

import java.time.Duration;

/** Settings of an index that a test only talks to; nothing is relayed to it. */
record ScriptedSettings(String prefix, Duration timeout) implements SearchSettings {
    static ScriptedSettings patientFor(long millis) {
        return new ScriptedSettings("scripted", Duration.ofMillis(millis));
    }

    @Override
    public Relay relay() {
        throw new UnsupportedOperationException("nothing is relayed here");
    }

    @Override
    public int shards() {
        return 1;
    }

    @Override
    public String replicas() {
        return "0";
    }
}
