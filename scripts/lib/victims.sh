# shellcheck shell=bash
# What scripts/lib/victim does to services. PostgreSQL's backends carry no mark: they are found as children of the postmaster.

# What comes back is what was struck, even if sources have changed since.
stale() { return 1; }

with_children() { # SIGNAL SERVICE...
    local signal=$1 pid child
    shift
    for pid in $(service_pids "$@"); do
        kill "-$signal" "$pid" 2>/dev/null || true
        for child in $(cat "/proc/$pid/task/$pid/children" 2>/dev/null || ps -o pid= --ppid "$pid" 2>/dev/null || true); do
            kill "-$signal" "$child" 2>/dev/null || true
        done
    done
}

strike() { # SIGNAL SERVICE...
    local signal=$1 pid
    shift
    STRUCK=""
    for pid in $(service_pids "$@"); do
        STRUCK="$STRUCK $pid $(cat "/proc/$pid/task/$pid/children" 2>/dev/null || true)"
        kill "-$signal" "$pid" 2>/dev/null || true
    done
}

# await_end SERVICE...: until they and the children they had are gone; orphaned backends end by themselves.
await_end() {
    local pid tries=150
    await_gone 30 "$@" || die "$* would not end"
    for pid in $STRUCK; do
        while [ -n "$(process_stamp "$pid")" ] && [ $((tries -= 1)) -gt 0 ]; do sleep 0.1; done
    done
}

# revive SERVICE...: starts those that do not run, side by side, and waits for all that are named.
revive() {
    local service workers=() worker
    need_tools
    ports_of_env
    for service in "$@"; do
        [ -z "$(service_pids "$service")" ] || continue
        set_state "$service" "down"
    done
    for service in "$@"; do
        set -m
        (revive_one "$service") </dev/null >>"$DIR/log/$service.log" 2>&1 &
        set +m
        workers+=("$!")
    done
    for worker in "${workers[@]}"; do wait "$worker" || die "a service did not come back, see $DIR/log"; done
}

revive_one() {
    if [ -z "$(service_pids "$1")" ]; then
        cache
        bring_up "$1"
        return
    fi
    until "${1}_ready"; do sleep 0.2; done
}

# ports_of_env: the ports of the first start, which a restart must keep; without it the readiness probes would ask elsewhere.
ports_of_env() {
    local url
    PG_PORT=$(sed -n 's/^TECHBRIDGE_PG_PORT=//p' "$DIR/env")
    url=$(sed -n 's/^TECHBRIDGE_ES_URL=//p' "$DIR/env") && ES_PORT=${url##*:}
    HTTP_PORT=${TECHBRIDGE_URL##*:}
}
