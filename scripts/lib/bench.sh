# shellcheck shell=bash
# For scripts/bench: runs a comparison of cn.techbridge.tools.bench, on a stack of its own where there is none.

# bench CLASS ARGUMENT...: one of cn.techbridge.tools.bench
bench() {
    local class=$1
    shift
    addresses
    process_ids
    with_texts "cn.techbridge.tools.bench.$class" "$@"
}

# with_texts CLASS ARGUMENT...: runs it, with the demo catalogue's texts where the arguments name no files
with_texts() {
    local class=$1 word given="" named="" texts=$ROOT/target/demo-texts.jsonl
    shift
    for word in "$@"; do
        case "$word" in --*) named=1 ;; *) [ -n "$named" ] || given=1; named="" ;; esac
    done
    if [ -z "$given" ]; then
        [ -s "$texts" ] || (run_main cn.techbridge.tools.DemoTexts "$ROOT/src/demo/catalogue" "$texts")
        set -- "$@" "$texts"
    fi
    run_main "$class" "$@"
}

# need_stack PART ARGUMENT...: the stack that TECHBRIDGE_URL names, else one of scripts/run on port 8080; else one of its own, which ends
# with the script, with a catalogue where the part needs one. While rows are imported nothing is matched.
need_stack() {
    local part=$1 loop=true
    shift
    if [ -n "${TECHBRIDGE_URL:-}" ] || probe http://127.0.0.1:8080/q/health/ready; then return 0; fi
    [ "$part" != import ] || loop=false
    PORT=18300 OWN_DIR=$ROOT/.local/bench
    say "Starting a stack of its own, with empty data, in $OWN_DIR"
    TECHBRIDGE_LIMITS=false TECHBRIDGE_ES_HEAP=${TECHBRIDGE_ES_HEAP:-2g} TECHBRIDGE_MATCHING_LOOP=$loop begin_own --reset --no-demo
    export TECHBRIDGE_RUN_DIR=$OWN_DIR
    case "$part" in growth | claims) ;; *) (bench LoadCatalogue "$@") ;; esac
}

# another_stack PART ARGUMENT...: in place of the last one of its own
another_stack() {
    end_own
    forget_own
    need_stack "$@"
}

# process_ids: of the application and of Elasticsearch, so that their processor time can be told
process_ids() {
    local env="$ROOT/.local/run-${TECHBRIDGE_URL##*:}/env" name value
    [ -f "$env" ] || return 0
    while IFS='=' read -r name value; do
        case "$name" in TECHBRIDGE_*_PID) export "$name=$value" ;; esac
    done <"$env"
}

# apart COMMAND...: runs it with Elasticsearch alone on the first processor, the application and the clients on the others
apart() {
    command -v taskset >/dev/null || die "--apart needs taskset"
    [ "$(nproc --all)" -gt 1 ] || die "--apart needs two processors"
    addresses
    process_ids
    LAST=$(($(nproc --all) - 1))
    trap 'processors "0-$LAST" "$TECHBRIDGE_ELASTICSEARCH_PID" "$TECHBRIDGE_APP_PID"' EXIT
    processors 0 "$TECHBRIDGE_ELASTICSEARCH_PID"
    processors "1-$LAST" "$TECHBRIDGE_APP_PID" $BASHPID
    ("$@")
}

# processors LIST PID...: where all threads of these processes may run
processors() {
    local list=$1 pid
    shift
    for pid in "$@"; do taskset -acp "$list" "$pid" >/dev/null; done
}

# replica: sets REPLICA to the command that starts one more application on the stack, and exports what it reads
replica() {
    need_java
    HTTP_PORT=${TECHBRIDGE_URL:-http://127.0.0.1:8080}
    HTTP_PORT=${HTTP_PORT##*:}
    use_dir "${TECHBRIDGE_RUN_DIR:-$ROOT/.local/run-$HTTP_PORT}"
    [ -f "$DIR/env" ] || die "scripts/bench start needs a stack of scripts/run on port $HTTP_PORT"
    app_environment
    REPLICA="$JAVA_HOME/bin/java $APP_OPTIONS $(class_cache) -jar $APP_JAR"
}
