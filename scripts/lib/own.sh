# shellcheck shell=bash
# For drills that need a whole stack of their own: scripts/run in the background, its addresses exported, gone when the drill ends.

# begin_own OPTION...: of scripts/run; uses PORT and OWN_DIR
begin_own() {
    mkdir -p "$OWN_DIR"
    OWN_DIR=$(cd -P "$OWN_DIR" && pwd)
    on_end end_own
    "$ROOT/scripts/run" --auto-ports --port "$PORT" --dir "$OWN_DIR" "$@" >"$OWN_DIR/run.log" 2>&1 &
    OWN_RUN=$!
    until grep -qs 'Ctrl-C stops' "$OWN_DIR/run.log"; do
        [ -n "$(process_stamp $OWN_RUN)" ] || { cat "$OWN_DIR/run.log" >&2 && exit 1; }
        sleep 1
    done
    local name value
    while IFS='=' read -r name value; do export "$name=$value"; done <"$OWN_DIR/env"
    TECHBRIDGE_URL=$(awk '/^  API/ { sub(/\/api\/v1/, "", $2); print $2 }' "$OWN_DIR/run.log") && export TECHBRIDGE_URL
}

end_own() {
    [ -z "${OWN_RUN:-}" ] || { kill -TERM "$OWN_RUN" 2>/dev/null && wait "$OWN_RUN"; } || true
    OWN_RUN=""
}

# forget_own: so that the next begin_own starts services instead of using the addresses of the last
forget_own() {
    unset TECHBRIDGE_PG_HOST TECHBRIDGE_PG_PORT TECHBRIDGE_PG_DB TECHBRIDGE_PG_USER TECHBRIDGE_ES_URL TECHBRIDGE_KC_URL TECHBRIDGE_URL TECHBRIDGE_DATA
}
