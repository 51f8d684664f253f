# shellcheck shell=bash
# The options that scripts/stack, scripts/run and scripts/dev share.

# parse_options ARGUMENT...: sets CHOSEN_DIR, PG_PORT, ES_PORT, KC_PORT, HTTP_PORT, AUTO_PORTS, WATCHED, RESET, THROW_AWAY, NO_DEMO.
parse_options() {
    local value
    while [ $# -gt 0 ]; do
        case "$1" in --*=*) value=${1#*=}; set -- "${1%%=*}" "$value" "${@:2}" ;; esac
        case "$1" in
            --dir | --only | --pg-port | --es-port | --kc-port | --port | --watch)
                [ $# -ge 2 ] && [ -n "$2" ] || usage_error "$1 needs a value"
                take_value "$1" "$2"
                shift
                ;;
            --auto-ports) AUTO_PORTS=1 ;;
            --reset) RESET=1 ;;
            --throw-away) THROW_AWAY=1 TECHBRIDGE_ES_HEAP=${TECHBRIDGE_ES_HEAP:-512m} ;;
            --no-demo) NO_DEMO=1 ;;
            -h | --help) help "$0" && exit 0 ;;
            *) usage_error "does not know '$1'" ;;
        esac
        shift
    done
}

take_value() {
    case "$1" in
        --dir) CHOSEN_DIR=$2 ;;
        --only) STACK=${2//,/ } ;;
        --pg-port) PG_PORT=$2 ;;
        --es-port) ES_PORT=$2 ;;
        --kc-port) KC_PORT=$2 ;;
        --port) HTTP_PORT=$2 ;;
        --watch)
            [ -n "$(process_stamp "$2")" ] || usage_error "--watch: there is no process $2"
            WATCHED=$2
            ;;
    esac
}

usage_error() { warn "$(basename "$0"): $* (-h shows the options)"; exit 2; }
