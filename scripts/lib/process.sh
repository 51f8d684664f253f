# shellcheck shell=bash
# Finding and stopping what was started for one data directory.
#
# Every process carries "techbridge.service=NAME@RUN_ID" on its command line. Looking for that word instead of trusting pid
# files finds what a killed script left behind, and can never hit a stranger that was given an old pid.

# service_pids NAME...: pids of this data directory's processes of these services, the asking script left out.
service_pids() { all_service_pids "$@" | grep -vx $$ || true; }

all_service_pids() {
    local name words=""
    for name in "$@"; do words="$words-Dtechbridge.service=$name@$RUN_ID"$'\n'"techbridge.service=$name@$RUN_ID"$'\n'; done
    if [ -d /proc/self ]; then
        # shellcheck disable=SC2062 # the files are the pattern
        printf '%s' "$words" | grep -lszxF -f - /proc/[0-9]*/cmdline | cut -d/ -f3 | sort -n || true
    else
        ps -axww -o pid=,args= | WORDS="$words" awk '
            BEGIN { n = split(ENVIRON["WORDS"], w, "\n") }
            { for (i = 1; i < n; i++) if (index($0 " ", " " w[i] " ")) { print $1; next } }'
    fi
}

signal_services() { # SIGNAL NAME...
    local signal=$1 pid
    shift
    for pid in $(service_pids "$@"); do kill "-$signal" "$pid" 2>/dev/null || true; done
}

await_gone() { # SECONDS NAME...
    local tries=$(($1 * 5))
    shift
    while [ -n "$(service_pids "$@")" ]; do
        [ $((tries -= 1)) -gt 0 ] || return 1
        sleep 0.2
    done
}

# stop_services: the application first, then what it stands on; asked politely, then killed. Leaves no process of this directory.
stop_services() {
    signal_services TERM watch
    await_gone 5 watch || signal_services KILL watch
    stop_workers
    signal_services TERM app
    await_gone 40 app || signal_services KILL app # it lets requests end, and after a first run writes its classes down
    keep_classes
    signal_services INT postgres # "fast": does not wait for clients to leave
    signal_services TERM keycloak elasticsearch
    await_gone 25 postgres keycloak elasticsearch || signal_services KILL postgres keycloak elasticsearch
    await_gone 5 app postgres keycloak elasticsearch || warn "Some processes of $DIR would not stop: $(service_pids app postgres keycloak elasticsearch | tr '\n' ' ')"
    rm -rf "$DIR/env" "$DIR/state" "$DIR/owner"
}

# stop_workers: the background shells of lib/start.sh and their children (Maven, for instance), by process group.
stop_workers() {
    local file pid stamp
    for file in "$DIR"/state/*.worker; do
        [ -f "$file" ] && read -r pid stamp <"$file" || continue
        [ -n "$stamp" ] && [ "$(process_stamp "$pid")" = "$stamp" ] && kill -TERM -- "-$pid" 2>/dev/null || true
    done
}
