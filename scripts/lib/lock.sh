# shellcheck shell=bash
# Locks that do not outlive their holder: a file with its pid and start time.

# claim FILE [PID]: takes FILE for a process (this script), 1 when a living one holds it. A dead holder's claim is taken over.
claim() {
    local file=$1 pid=${2:-$$} holder stamp
    while ! (set -C && printf '%s %s\n' "$pid" "$(process_stamp "$pid")" >"$file") 2>/dev/null; do
        [ -e "$file" ] || [ -w "$(dirname "$file")" ] || die "cannot write $file"
        holder="" stamp=""
        { read -r holder stamp <"$file"; } 2>/dev/null || true
        # An empty claim is one being written at this moment; if it stays empty its writer died.
        if [ -z "$stamp" ] && [ -e "$file" ]; then sleep 0.3; { read -r holder stamp <"$file"; } 2>/dev/null || true; fi
        if [ -n "$stamp" ] && [ "$(process_stamp "$holder")" = "$stamp" ]; then return 1; fi
        mv "$file" "$file.dead.$$" 2>/dev/null && rm -f "$file.dead.$$"
    done
}

with_lock() { # FILE COMMAND...: runs the command while no other script does, waiting for it
    local file=$1
    shift
    until claim "$file"; do sleep 0.5; done
    "$@" # when this ends the script, the claim dies with it
    rm -f "$file"
}
