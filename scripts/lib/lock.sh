# shellcheck shell=bash
# Locks that do not outlive their holder: a file with its pid and start time.

# process_stamp PID: the start time of a living process; nothing when it is gone or a zombie. Tells a process from its pid's next owner.
process_stamp() {
    local line
    if [ -d /proc/self ]; then
        { read -r line <"/proc/$1/stat"; } 2>/dev/null || return 0
        # shellcheck disable=SC2086 # fields after the command name: state first, start time (field 22) twentieth
        set -- ${line##*) }
        case "$1" in Z | X) ;; *) printf '%s' "${20}" ;; esac
    else
        ps -o stat=,lstart= -p "$1" 2>/dev/null | awk '$1 !~ /^Z/ { $1 = ""; gsub(/ /, ""); printf "%s", $0 }' || true
    fi
}

# held FILE: a living process holds this claim.
held() {
    local holder="" stamp=""
    { read -r holder stamp <"$1"; } 2>/dev/null || true
    # An empty claim is one being written at this moment; if it stays empty its writer died.
    if [ -z "$stamp" ] && [ -e "$1" ]; then sleep 0.3 && { read -r holder stamp <"$1"; } 2>/dev/null || true; fi
    [ -n "$stamp" ] && [ "$(process_stamp "$holder")" = "$stamp" ]
}

# claim FILE [PID]: takes FILE for a process (this script), 1 when a living one holds it. A dead holder's claim is taken over.
claim() {
    local file=$1 pid=${2:-$$}
    while ! (set -C && printf '%s %s\n' "$pid" "$(process_stamp "$pid")" >"$file") 2>/dev/null; do
        [ -e "$file" ] || [ -w "$(dirname "$file")" ] || die "cannot write $file"
        held "$file" && return 1
        mv "$file" "$file.dead.$$" 2>/dev/null && rm -f "$file.dead.$$"
    done
}

LOCKS=()
with_lock() { # FILE COMMAND...: runs the command while no other script does, waiting for it
    local file=$1
    shift
    until claim "$file"; do sleep 0.5; done
    LOCKS+=("$file")
    "$@"
    unset "LOCKS[$((${#LOCKS[@]} - 1))]"
    rm -f "$file"
}

# release_locks: for the end of a worker that a failing command cuts short; its script, in whose name they are held, may live on.
release_locks() { rm -f ${LOCKS[@]+"${LOCKS[@]}"}; }
