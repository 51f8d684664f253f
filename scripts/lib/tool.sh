# shellcheck shell=bash
# Clients of a running Techbridge: the classes of cn.techbridge.tools, with the application's own libraries.
# Addresses: TECHBRIDGE_URL (http://127.0.0.1:8080) and TECHBRIDGE_KC_URL; a stack of scripts/run on that port is found by itself.

addresses() {
    export TECHBRIDGE_URL=${TECHBRIDGE_URL:-http://127.0.0.1:8080}
    local env="$ROOT/.local/run-${TECHBRIDGE_URL##*:}/env" name value
    [ -f "$env" ] || return 0
    while IFS='=' read -r name value; do
        case "$name" in TECHBRIDGE_KC_URL | TECHBRIDGE_ES_URL) [ -n "${!name:-}" ] || export "$name=$value" ;; esac
    done <"$env"
}

# run_tool CLASS ARGUMENT...: one of cn.techbridge.tools
run_tool() {
    local class=$1 && shift
    addresses
    run_main "cn.techbridge.tools.$class" "$@"
}

# run_main CLASS ARGUMENT...: TECHBRIDGE_TOOL_HEAP is its greatest heap
run_main() {
    local class=$1 && shift
    need_java
    [ -f "$APP_JAR" ] || maven_lock build_app
    exec "$JAVA_HOME/bin/java" "-Xmx${TECHBRIDGE_TOOL_HEAP:-1g}" -cp "$ROOT/target/quarkus-app/app/*:$ROOT/target/quarkus-app/lib/main/*:$ROOT/target/quarkus-app/lib/boot/*" "$class" "$@"
}
