# shellcheck shell=bash
# PostgreSQL, from the binaries that io.zonky.test publishes (initdb, pg_ctl and postgres; no psql).
postgres_title=PostgreSQL

postgres_classifier() {
    local system machine suffix=""
    system=$(uname -s) machine=$(uname -m)
    [ ! -f /etc/alpine-release ] || suffix=-alpine
    case "$system-$machine" in
        Linux-x86_64) echo "linux-amd64$suffix" ;;
        Linux-aarch64 | Linux-arm64) echo "linux-arm64v8$suffix" ;;
        Darwin-x86_64) echo darwin-amd64 ;;
        Darwin-arm64) echo darwin-arm64v8 ;;
        *) die "there are no PostgreSQL binaries for $system on $machine; set TECHBRIDGE_PG_HOST and the other TECHBRIDGE_PG_ variables to use a server of yours" ;;
    esac
}

postgres_prepare() {
    local classifier
    classifier=$(postgres_classifier)
    PG_HOME=$CACHE/postgres-$POSTGRES_ARTIFACT_VERSION
    install postgres "postgres-$POSTGRES_ARTIFACT_VERSION" "io.zonky.test.postgres:embedded-postgres-binaries-$classifier:$POSTGRES_ARTIFACT_VERSION:jar"
    [ -f "$DATA/pg/PG_VERSION" ] || postgres_create
}

postgres_unpack() {
    mkdir ../jar
    (cd ../jar && "$JAVA_HOME/bin/jar" xf "$1")
    unpack_txz "$(cd ../jar && pwd)"/*.txz
}

# The role is no superuser, as in production. "postgres --single" stands in for psql. Built beside and renamed: a killed first start leaves no half of it.
postgres_create() {
    local part=$DATA/pg.part password=$TECHBRIDGE_PG_PASSWORD
    rm -rf "$part"
    mkdir -m 700 "$part"
    (umask 077 && printf '%s' "$password" >"$DATA/pg.password")
    own "$part" "$DATA/pg.password"
    as_service "$PG_HOME/bin/initdb" -D "$part" -U postgres --pwfile="$DATA/pg.password" --auth=scram-sha-256 \
        --encoding=UTF8 --locale-provider=builtin --builtin-locale=C.UTF-8 --locale=C --no-sync
    rm -f "$DATA/pg.password"
    printf '%s\n' "CREATE ROLE $PG_ROLE LOGIN CREATEDB PASSWORD '${password//\'/\'\'}'" "CREATE DATABASE $PG_ROLE OWNER $PG_ROLE" |
        as_service "$PG_HOME/bin/postgres" --single -D "$part" postgres >/dev/null
    mv "$part" "$DATA/pg"
}

# PG_SETTINGS: more "-c name=value" words for the server.
postgres_start() {
    local pid_file=$DATA/pg/postmaster.pid pid="" fast=()
    [ -n "${PG_SETTINGS[*]-}" ] || PG_SETTINGS=()
    # The server handles its own stale file, except when its pid now belongs to something else.
    if [ -f "$pid_file" ]; then
        read -r pid <"$pid_file" || true
        await_reaped "$pid"
        [ -z "$pid" ] || [ -z "$(process_stamp "$pid")" ] || rm -f "$pid_file"
    fi
    [ -z "${THROW_AWAY:-}" ] || fast=(-c fsync=off -c synchronous_commit=off -c full_page_writes=off)
    [ -z "${TECHBRIDGE_PG_ARCHIVE:-}" ] || archive_into "$TECHBRIDGE_PG_ARCHIVE"
    launch "$PG_HOME/bin/postgres" -D "$DATA/pg" -h 127.0.0.1 -p "$PG_PORT" -c unix_socket_directories= \
        -c "techbridge.service=postgres@$RUN_ID" -c max_connections=100 -c log_error_verbosity=terse ${fast[@]+"${fast[@]}"} ${PG_SETTINGS[@]+"${PG_SETTINGS[@]}"}
}

# await_reaped PID: the server takes its killed predecessor for alive until somebody has asked for its exit code
await_reaped() {
    local tries=100
    while [ -n "$1" ] && kill -0 "$1" 2>/dev/null && [ -z "$(process_stamp "$1")" ] && [ $((tries -= 1)) -gt 0 ]; do sleep 0.1; done
}

# archive_into DIRECTORY: every finished WAL segment goes there, beside and then renamed, for scripts/backup and scripts/restore
archive_into() {
    mkdir -p "$1"
    own "$1"
    PG_SETTINGS+=(-c archive_mode=on -c archive_timeout=60 -c "archive_command=test ! -f \"$1/%f\" && cp %p \"$1/.%f\" && mv \"$1/.%f\" \"$1/%f\"")
}

postgres_ready() { sed -n 8p "$DATA/pg/postmaster.pid" 2>/dev/null | grep -q ready && port_open "$PG_PORT"; }
