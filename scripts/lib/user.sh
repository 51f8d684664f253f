# shellcheck shell=bash
# PostgreSQL and Elasticsearch refuse to run as root. Then all services run as "nobody", which must be able to reach its files.

DROP=() # command prefix that gives up root; empty for an ordinary user
SERVICE_USER=nobody

choose_service_user() {
    [ "$(id -u)" -eq 0 ] || return 0
    local group
    group=$(id -g $SERVICE_USER 2>/dev/null) || group=65534
    if command -v setpriv >/dev/null && setpriv --reuid=$SERVICE_USER --regid="$group" --clear-groups true 2>/dev/null; then
        DROP=(setpriv --reuid="$SERVICE_USER" --regid="$group" --clear-groups)
    elif command -v runuser >/dev/null && runuser -u $SERVICE_USER -- true 2>/dev/null; then
        DROP=(runuser -u "$SERVICE_USER" --)
    else
        drop_by_namespace || die "running as root needs setpriv, runuser (util-linux) or user namespaces to start the services unprivileged; install util-linux or run as an ordinary user"
    fi
}

# In a user namespace that maps nobody to root the process is no root to itself, yet still reaches root's files: the last resort.
drop_by_namespace() {
    command -v unshare >/dev/null && unshare --user --map-user=65534 --map-group=65534 true 2>/dev/null || return 1
    DROP=(unshare --user --map-user=65534 --map-group=65534)
}

as_service() { ${DROP[@]+"${DROP[@]}"} "$@"; }

# own PATH...: gives only the services' own directories to their user.
own() {
    case "${DROP[0]:-}" in "" | unshare) ;; *) chown -R "$SERVICE_USER" "$@" ;; esac
}

# reachable_place PATH: PATH, created, or a place below /var/tmp when the services' user cannot get there (root's home, for instance).
reachable_place() {
    local place=$1
    mkdir -p "$place"
    if ! as_service test -x "$place"; then
        place=/var/tmp/techbridge-$(short_hash "$ROOT")
        mkdir -p "$place"
        [ -O "$place" ] || die "$place belongs to somebody else; remove it or run from a directory that $SERVICE_USER can reach"
        place=$place/$(basename "$1")-$(short_hash "$1")
        mkdir -p "$place"
        warn "$1 cannot be reached by the user '$SERVICE_USER'; using $place instead."
    fi
    printf '%s' "$place"
}
