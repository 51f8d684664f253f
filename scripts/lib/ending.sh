# shellcheck shell=bash
# However a script ends (done, failed, Ctrl-C, TERM, HUP, even kill -9), its services end with it.

# end_services STATUS [always]: the last act of a script that starts services; keeps them only after success, and never with "always".
end_services() {
    trap '' INT TERM HUP
    if [ "$1" -ne 0 ] || [ -n "${2:-}" ]; then stop_services; fi
    release_ports
}

# on_end COMMAND: runs it with the script's status, whichever way the script ends.
on_end() {
    # shellcheck disable=SC2064 # the command is known now
    trap "$1" EXIT
    trap 'exit 130' INT
    trap 'exit 143' TERM
    trap 'exit 129' HUP
}

# watch_over PID: a small process that stops the services as soon as PID is gone, even by kill -9.
watch_over() {
    set -m
    "$LIB/watch" "techbridge.service=watch@$RUN_ID" "$1" "$(process_stamp "$1")" "$DIR" </dev/null >"$DIR/log/watch.log" 2>&1 &
    set +m
}
