# shellcheck shell=bash
# For measurements that need Elasticsearch alone: the one named by TECHBRIDGE_ES_URL, else one that starts and ends with this command.

# need_elasticsearch NAME: sets TECHBRIDGE_ES_URL; NAME is its directory under target
need_elasticsearch() {
    [ -z "${TECHBRIDGE_ES_URL:-}" ] || return 0
    local dir=$ROOT/target/$1
    "$ROOT/scripts/stack" up --only elasticsearch --throw-away --reset --watch $$ --dir "$dir" --es-port 19300 --auto-ports >&2 ||
        die "Elasticsearch did not start; TECHBRIDGE_ES_URL names one that runs"
    TECHBRIDGE_ES_URL=$(sed -n 's/^TECHBRIDGE_ES_URL=//p' "$dir/env")
    export TECHBRIDGE_ES_URL
}
