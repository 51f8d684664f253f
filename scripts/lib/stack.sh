# shellcheck shell=bash
# The stack of one data directory: its settings, its start and its end. Used by scripts/stack, scripts/run and scripts/dev.

for part in base process lock ending env user java ports dist start progress postgres elasticsearch keycloak app; do
    # shellcheck source=/dev/null
    . "$LIB/$part.sh"
done

REALM=techbridge PG_ROLE=techbridge
STACK="postgres elasticsearch keycloak"
: "${HTTP_PORT:=8080}" "${PG_PORT:=5432}" "${ES_PORT:=9200}" "${KC_PORT:=8180}" "${TECHBRIDGE_PG_PASSWORD:=techbridge}"

# use_dir DIRECTORY: everything about this stack lives there, or (services' data, as root) in a place their user can reach.
use_dir() {
    mkdir -p "$1"
    DIR=$(cd -P "$1" && pwd)
    # the mark on command lines must be one plain word
    RUN_ID=$(printf '%s' "$DIR" | LC_ALL=C tr -c 'A-Za-z0-9._/-' _)
}

# shellcheck disable=SC2086 # a list of words
left_behind() { service_pids app $STACK watch; }

stop_left_behind() {
    say "Stopping what an earlier run left behind in $DIR"
    stop_services
}

# adopt WATCHED_PID: this directory is ours now. A living owner is respected, what a dead one left is stopped.
adopt() {
    claim "$DIR/owner" "$1" || die "$DIR is in use by process $(cut -d' ' -f1 "$DIR/owner"); stop it first or choose another port or --dir"
    if [ -n "$(left_behind)" ]; then
        stop_left_behind
        claim "$DIR/owner" "$1"
    fi
    rm -rf "$DIR/env" "$DIR/state"
    mkdir -p "$DIR/state" "$DIR/log"
}

use_data() {
    DATA=$(reachable_place "$DIR")
    if [ -n "${RESET:-}" ]; then rm -rf "$DATA/pg" "$DATA/es" "$DATA/kc" "$DIR"/{log,demo-loaded,cursor-secret,audit-secret,data/audit,pg-password}; fi
    mkdir -p "$DIR/log"
    # the first start decides the password of the database
    external postgres && return 0
    [ -f "$DIR/pg-password" ] || (umask 077 && printf '%s\n' "$TECHBRIDGE_PG_PASSWORD" >"$DIR/pg-password")
    read -r TECHBRIDGE_PG_PASSWORD <"$DIR/pg-password"
}

choose_ports() { # SERVICE...
    local service
    for service in "$@"; do
        case "$service" in
            postgres) choose_port PG_PORT PostgreSQL --pg-port ;;
            elasticsearch) choose_port ES_PORT Elasticsearch --es-port ;;
            keycloak) choose_port KC_PORT Keycloak --kc-port ;;
            app) choose_port HTTP_PORT Techbridge --port ;;
        esac
    done
}
