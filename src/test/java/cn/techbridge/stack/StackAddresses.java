package cn.techbridge.stack;

import java.util.Map;

/** Where a running stack is, and the application's configuration for it. */
record StackAddresses(
        String jdbcUrl, String databaseUser, String databasePassword, String elasticsearchHost, String keycloakUrl) {

    Map<String, String> configuration() {
        return Map.of(
                "quarkus.datasource.jdbc.url", jdbcUrl,
                "quarkus.datasource.username", databaseUser,
                "quarkus.datasource.password", databasePassword,
                "quarkus.elasticsearch.hosts", elasticsearchHost,
                "quarkus.oidc.auth-server-url", keycloakUrl + "/realms/techbridge");
    }
}
