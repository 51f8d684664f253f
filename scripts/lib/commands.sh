# shellcheck shell=bash
# The small commands of scripts/stack.

already_up() {
    local service
    [ -f "$DIR/env" ] || return 1
    for service in $STACK; do
        case "$(state_of "$service")" in ready*) ;; *) return 1 ;; esac
        [ -n "$(service_pids "$service")" ] || return 1
    done
}

down() {
    choose_service_user
    stop_services
    say "Stopped. The data stay in $DIR"
}

status() {
    local service pids result=0
    for service in $STACK; do
        pids=$(service_pids "$service" | tr '\n' ' ')
        if [ -n "$pids" ]; then
            printf '  %-14s %-10s pid %s\n' "$(title_of "$service")" "$(state_of "$service")" "$pids"
        else
            printf '  %-14s stopped\n' "$(title_of "$service")"
            result=1
        fi
    done
    return $result
}

print_env() {
    [ -f "$DIR/env" ] || die "nothing runs in $DIR: scripts/stack up first"
    # single quotes keep a password with odd characters one word
    awk '{ i = index($0, "="); v = substr($0, i + 1); gsub(/\047/, "\047\\\047\047", v); printf "export %s\047%s\047\n", substr($0, 1, i), v }' "$DIR/env"
}
