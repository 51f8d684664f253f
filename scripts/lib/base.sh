# shellcheck shell=bash
# What every script begins with: where the checkout is, the versions, and how to speak.
set -euo pipefail
umask 022
# A client on loopback must never be sent through a proxy.
export NO_PROXY="127.0.0.1,localhost${NO_PROXY:+,$NO_PROXY}" no_proxy="127.0.0.1,localhost${no_proxy:+,$no_proxy}"

ROOT=$(cd -P "$LIB/../.." && pwd)
# shellcheck source=../../deploy/versions.env
. "$ROOT/deploy/versions.env"

say() { printf '%s\n' "$*"; }
warn() { printf '%s\n' "$*" >&2; }
die() {
    # Inside a worker (lib/start.sh) the reason also becomes the service's state, so that the progress display can show it.
    if [ -n "${WORKER:-}" ]; then set_state "$WORKER" "failed: $*"; fi
    warn "${SCRIPT_NAME:-$(basename "$0")}: $*"
    exit 1
}

# help FILE: prints the comment block at the top of a script.
help() { awk 'NR > 1 && !/^#/ { exit } NR > 1 { sub(/^# ?/, ""); print }' "$1"; }

# short_hash TEXT: eight hex digits that stay the same for the same text.
short_hash() { printf '%s' "$1" | cksum | awk '{ printf "%08x", $1 }'; }
random_secret() { LC_ALL=C od -An -N32 -tx1 /dev/urandom | tr -d ' \n'; }
