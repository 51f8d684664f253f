package cn.techbridge.tools.bench;

import java.net.URI;

/** Where the measured stack is, from the environment. */
final class Addresses {
    static final URI APP = of("TECHBRIDGE_URL", "http://127.0.0.1:8080");
    static final URI ENGINE = of("TECHBRIDGE_ES_URL", "http://127.0.0.1:9200");

    private Addresses() {}

    private static URI of(String variable, String otherwise) {
        return URI.create(System.getenv().getOrDefault(variable, otherwise));
    }
}
