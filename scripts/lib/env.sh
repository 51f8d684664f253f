# shellcheck shell=bash
# DIR/env: the addresses of a running stack, for scripts and for eval.

# write_env: where the services are, as KEY=value lines. Values given from outside win.
write_env() {
    (umask 077 && cat >"$DIR/env.new" <<ENV
TECHBRIDGE_PG_HOST=${TECHBRIDGE_PG_HOST:-127.0.0.1}
TECHBRIDGE_PG_PORT=${TECHBRIDGE_PG_PORT:-$PG_PORT}
TECHBRIDGE_PG_DB=${TECHBRIDGE_PG_DB:-$PG_ROLE}
TECHBRIDGE_PG_USER=${TECHBRIDGE_PG_USER:-$PG_ROLE}
TECHBRIDGE_PG_PASSWORD=$TECHBRIDGE_PG_PASSWORD
TECHBRIDGE_ES_URL=${TECHBRIDGE_ES_URL:-http://127.0.0.1:$ES_PORT}
TECHBRIDGE_KC_URL=${TECHBRIDGE_KC_URL:-http://127.0.0.1:$KC_PORT}
TECHBRIDGE_REALM=$REALM
ENV
    ) && mv "$DIR/env.new" "$DIR/env"
}

write_pids() { # SERVICE...
    local service
    for service in "$@"; do
        printf 'TECHBRIDGE_%s_PID=%s\n' "$(printf %s "$service" | tr '[:lower:]' '[:upper:]')" "$(service_pids "$service" | tail -n 1)" >>"$DIR/env"
    done
}

# app_environment: exports what the application reads, from the addresses in DIR/env.
app_environment() {
    local name value
    while IFS='=' read -r name value; do export "$name=$value"; done <"$DIR/env"
    [ -f "$DIR/cursor-secret" ] || (umask 077 && random_secret >"$DIR/cursor-secret")
    export QUARKUS_DATASOURCE_JDBC_URL="jdbc:postgresql://$TECHBRIDGE_PG_HOST:$TECHBRIDGE_PG_PORT/$TECHBRIDGE_PG_DB"
    export QUARKUS_DATASOURCE_USERNAME=$TECHBRIDGE_PG_USER QUARKUS_DATASOURCE_PASSWORD=$TECHBRIDGE_PG_PASSWORD
    export QUARKUS_ELASTICSEARCH_HOSTS=${TECHBRIDGE_ES_URL#*://}
    export QUARKUS_OIDC_AUTH_SERVER_URL=$TECHBRIDGE_KC_URL/realms/$TECHBRIDGE_REALM
    export QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=$HTTP_PORT
    export TECHBRIDGE_CURSOR_SECRET=${TECHBRIDGE_CURSOR_SECRET:-$(cat "$DIR/cursor-secret")}
    [ -f "$DIR/audit-secret" ] || (umask 077 && random_secret >"$DIR/audit-secret")
    export TECHBRIDGE_AUDIT_SECRET=${TECHBRIDGE_AUDIT_SECRET:-$(cat "$DIR/audit-secret")}
    export TECHBRIDGE_LIMITS=${TECHBRIDGE_LIMITS:-false} # all clients of a development stack share one address
    export TECHBRIDGE_DATA=${TECHBRIDGE_DATA:-$DIR/data}
    export TECHBRIDGE_URL=http://127.0.0.1:$HTTP_PORT
    case "$TECHBRIDGE_ES_URL" in https:*) export QUARKUS_ELASTICSEARCH_PROTOCOL=https ;; esac
}
