# shellcheck shell=bash
# One line per service with its state and seconds: redrawn on a terminal, printed at every change elsewhere.

follow() {
    local service state all_ready index begin=$SECONDS shown=() frame=0
    while :; do
        all_ready=1 index=0
        [ "$frame" -eq 0 ] || [ -z "${LIVE:-}" ] || printf '\033[%dA' $#
        for service in "$@"; do
            state=$(state_of "$service")
            show "$service" "$state" "${shown[$index]:-}" $((SECONDS - begin))
            shown[index]=$state
            case "$state" in
                ready*) ;;
                failed*) tell_failure "$service" "${state#failed: }"; return 1 ;;
                *) all_ready="" ;;
            esac
            index=$((index + 1))
        done
        [ -z "$all_ready" ] || return 0
        frame=1
        sleep 0.3
    done
}

# show SERVICE STATE STATE_BEFORE SECONDS
show() {
    local state=${2%%:*} line
    case "$state" in ready* | failed) ;; *) state="$state, $4 s" ;; esac
    line=$(printf '  %-14s %s' "$(title_of "$1")" "$state")
    if [ -n "${LIVE:-}" ]; then printf '\r\033[K%s\n' "$line"; elif [ "$2" != "$3" ]; then say "$line"; fi
}

tell_failure() {
    warn ""
    warn "$(title_of "$1") did not start: $2"
    warn "The last lines of $DIR/log/$1.log:"
    tail -n "${TECHBRIDGE_LOG_LINES:-20}" "$DIR/log/$1.log" | sed 's/^/    /' >&2
}

if [ -t 1 ] && [ "${TERM:-dumb}" != dumb ]; then LIVE=1; fi
