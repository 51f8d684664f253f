# shellcheck shell=bash
# A Techbridge of one's own for a drill: scripts/run in the background, on free ports; as in production with the database roles of deploy/.
RUN="" OURS=""

# run_stack DIR PORT: starts it and exports where it is; APP is the application's pid. What the environment named itself stays.
run_stack() {
    local dir=$1 name value
    # addresses of an earlier start are no servers of the caller's
    # shellcheck disable=SC2086 # a list of words
    unset $OURS TECHBRIDGE_URL
    mkdir -p "$dir"
    rm -f "$dir/run.log"
    "$ROOT/scripts/run" --no-demo --auto-ports --port "$2" --dir "$dir" >"$dir/run.log" 2>&1 &
    RUN=$!
    until grep -qs 'Ctrl-C stops' "$dir/run.log"; do
        kill -0 "$RUN" 2>/dev/null || { cat "$dir/run.log" >&2 && exit 1; }
        sleep 1
    done
    TECHBRIDGE_URL=$(awk '/^  API/ { sub(/\/api\/v1/, "", $2); print $2 }' "$dir/run.log") && export TECHBRIDGE_URL
    while IFS='=' read -r name value; do
        case "$name" in TECHBRIDGE_KC_URL | TECHBRIDGE_ES_URL | TECHBRIDGE_PG_*) [ -n "${!name:-}" ] || { export "$name=$value" && OURS="$OURS $name"; } ;; TECHBRIDGE_APP_PID) APP=$value ;; esac
    done <"$dir/env"
}

stop_stack() { if [ -n "$RUN" ]; then kill -TERM "$RUN" 2>/dev/null && wait "$RUN" || true; fi; }

# production_database DIR: an empty PostgreSQL that ends with this script, given the databases and roles of deploy/postgres; exports what
# scripts/run needs so that the application migrates as their owner and works as techbridge_app. psql is used where there is one.
production_database() {
    local dir=$1 admin es=${TECHBRIDGE_ES_URL:-} kc=${TECHBRIDGE_KC_URL:-}
    "$ROOT/scripts/stack" up --only postgres --auto-ports --reset --watch $$ --dir "$dir" >/dev/null
    eval "$("$ROOT/scripts/stack" env --dir "$dir")"
    # the others were not started there
    unset TECHBRIDGE_ES_URL TECHBRIDGE_KC_URL
    [ -z "$es" ] || export TECHBRIDGE_ES_URL=$es
    [ -z "$kc" ] || export TECHBRIDGE_KC_URL=$kc
    admin=$TECHBRIDGE_PG_PASSWORD
    export TECHBRIDGE_PG_OWNER_PASSWORD KEYCLOAK_PG_PASSWORD TECHBRIDGE_PG_PASSWORD
    TECHBRIDGE_PG_OWNER_PASSWORD=$(random_secret) KEYCLOAK_PG_PASSWORD=$(random_secret) TECHBRIDGE_PG_PASSWORD=$(random_secret)
    # scripts/stack made a database for development; the image of production begins without
    printf '%s;\n' 'DROP DATABASE techbridge' 'DROP ROLE techbridge' | as_admin "$admin" /dev/stdin
    if command -v psql >/dev/null; then
        PGHOST=$TECHBRIDGE_PG_HOST PGPORT=$TECHBRIDGE_PG_PORT PGPASSWORD=$admin ROLES_SQL=$ROOT/deploy/postgres/roles.sql "$ROOT/deploy/postgres/roles.sh"
    else
        as_admin "$admin" "$ROOT/deploy/postgres/roles.sql"
    fi
    export TECHBRIDGE_PG_DB=techbridge TECHBRIDGE_PG_USER=techbridge_app
    export QUARKUS_FLYWAY_USERNAME=techbridge QUARKUS_FLYWAY_PASSWORD=$TECHBRIDGE_PG_OWNER_PASSWORD
}

# as_admin PASSWORD FILE: runs SQL as the superuser; variables as in roles.sql
as_admin() {
    (TECHBRIDGE_PG_USER=postgres TECHBRIDGE_PG_PASSWORD=$1 run_main cn.techbridge.tools.SqlFile "$2" \
        "owner_password=$TECHBRIDGE_PG_OWNER_PASSWORD" "app_password=$TECHBRIDGE_PG_PASSWORD" "keycloak_password=$KEYCLOAK_PG_PASSWORD")
}
