# shellcheck shell=bash
# Starts services in parallel, one worker (a background shell in a process group of its own) for each, and shows how far they are.

set_state() { printf '%s\n' "$2" >"$DIR/state/$1.new" && mv "$DIR/state/$1.new" "$DIR/state/$1"; }
state_of() { cat "$DIR/state/$1" 2>/dev/null || true; }
title_of() { local variable=${1}_title; printf '%s' "${!variable}"; }

# launch COMMAND...: as the services' user, in its own process group, so that Ctrl-C reaches the script and not the service.
launch() { launch_as_is ${DROP[@]+"${DROP[@]}"} "$@"; }

launch_as_is() {
    set -m
    "$@" </dev/null >>"$DIR/log/$WORKER.log" 2>&1 &
    set +m
    LAUNCHED=$!
}

probe() { curl -fsS --noproxy '*' -m 3 -o /dev/null "$1" 2>/dev/null; }

# bring_up SERVICE: runs in the worker.
bring_up() {
    set -e
    local begin limit=${TECHBRIDGE_START_TIMEOUT:-240}
    WORKER=$1
    trap 'release_locks; case "$(state_of "$WORKER")" in ready* | failed*) ;; *) set_state "$WORKER" "failed: it stopped while $(state_of "$WORKER")" ;; esac' EXIT
    cd "$DATA" # the services' user may not be able to enter the directory we came from
    set_state "$1" "preparing"
    "${1}_prepare"
    set_state "$1" "starting"
    begin=$SECONDS
    "${1}_start"
    until "${1}_ready"; do
        [ -n "$(process_stamp $$)" ] || exit 1 # the script was killed: nobody waits any more
        # -d makes the Elasticsearch launcher leave before its server; so look for both
        [ -n "$(process_stamp "$LAUNCHED")" ] || [ -n "$(service_pids "$1")" ] || die "the process ended while starting"
        [ $((SECONDS - begin)) -lt "$limit" ] || die "not ready after $limit s"
        sleep 0.3
    done
    set_state "$1" "ready after $SECONDS s"
}

# start_services SERVICE...: 0 when all are ready; otherwise the failure has been told.
start_services() {
    local service
    mkdir -p "$DIR/state" "$DIR/log"
    SECONDS=0
    for service in "$@"; do
        : >"$DIR/log/$service.log"
        set_state "$service" "waiting"
        set -m
        (bring_up "$service") </dev/null >>"$DIR/log/$service.log" 2>&1 &
        set +m
        printf '%s %s\n' "$!" "$(process_stamp "$!")" >"$DIR/state/$service.worker"
    done
    follow "$@"
}
