# shellcheck shell=bash
# Settings and the run of scripts/chaos.

chaos_options() {
    AUTO_PORTS=1 RESET=1 HTTP_PORT=18090 PG_PORT=15532 ES_PORT=19300 KC_PORT=18280 CHOSEN_DIR=$ROOT/.local/chaos CHAOS=()
    while [ $# -gt 0 ]; do
        case "$1" in
            --faults | --seed | --writers | --scenario | --seconds)
                [ $# -ge 2 ] || usage_error "$1 needs a value"
                CHAOS+=("$1" "$2") && shift
                ;;
            --dir | --port)
                [ $# -ge 2 ] || usage_error "$1 needs a value"
                take_value "$1" "$2" && shift
                ;;
            -h | --help) help "$0" && exit 0 ;;
            *) usage_error "does not know '$1'" ;;
        esac
        shift
    done
}

# chaos_settings: small batches, so that a job is often struck in the middle, and a short lease on it, so that a dead instance's job goes on soon.
chaos_settings() {
    export TECHBRIDGE_ES_HEAP=${TECHBRIDGE_ES_HEAP:-512m}
    export TECHBRIDGE_IMPORT_BATCH=20 TECHBRIDGE_IMPORT_LEASE=5S TECHBRIDGE_IMPORT_WAITING=100
    export TECHBRIDGE_CHAOS_VICTIM=$LIB/victim
}

# end_chaos STATUS: what a good run wrote is of no use to anybody; of a bad one everything is.
end_chaos() {
    say "" && say "Stopping"
    end_services "$1" always
    [ "$1" -ne 0 ] || rm -rf "$DATA/pg" "$DATA/es" "$DATA/kc"
}

# chaos_run: the tool as a child, not instead of this script, which stops the stack afterwards.
chaos_run() {
    local status=0
    on_end 'end_chaos $?'
    export TECHBRIDGE_CHAOS_DIR=$DIR
    mkdir -p "$DIR"
    rm -f "$DIR/ledger.jsonl"
    (TECHBRIDGE_TOOL_HEAP=384m run_main cn.techbridge.tools.chaos.Chaos ${CHAOS[@]+"${CHAOS[@]}"}) || status=$?
    [ "$status" -eq 0 ] || warn "Data, logs and ledger are kept in $DIR"
    exit "$status"
}
