# shellcheck shell=bash
# Ports are settings. Two scripts that start at the same moment must not pick the same one, so a choice is claimed until the script ends.

PORT_CLAIMS=${TMPDIR:-/tmp}/techbridge-ports-$(id -u)

port_open() { (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null; }

claim_port() {
    [ -d "$PORT_CLAIMS" ] || mkdir -m 700 "$PORT_CLAIMS" 2>/dev/null || true
    claim "$PORT_CLAIMS/$1" || return 1
    if port_open "$1"; then
        rm -f "$PORT_CLAIMS/$1"
        return 1
    fi
    CLAIMED_PORTS="${CLAIMED_PORTS:-} $1"
}

release_ports() {
    local port
    for port in ${CLAIMED_PORTS:-}; do rm -f "$PORT_CLAIMS/$port"; done
    CLAIMED_PORTS=""
}

# choose_port VARIABLE TITLE OPTION: keeps the port in VARIABLE when it is free; otherwise the next free one (AUTO_PORTS) or an error.
choose_port() {
    local wanted=${!1} port
    case "$wanted" in "" | *[!0-9]*) die "$3 needs a port number, not '$wanted'" ;; esac
    [ "$wanted" -ge 1 ] && [ "$wanted" -le 65535 ] || die "$3: $wanted is not a port (1 to 65535)"
    port=$wanted
    until claim_port "$port"; do
        [ -n "${AUTO_PORTS:-}" ] || die "port $wanted for $2 is already in use. Stop what listens there, choose another with '$3 N', or let '--auto-ports' choose"
        port=$((port + 1))
        [ $port -le 65535 ] && [ $port -lt $((wanted + 500)) ] || die "no free port for $2 from $wanted on"
    done
    printf -v "$1" %s "$port"
}
