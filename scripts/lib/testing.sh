# shellcheck shell=bash
# The end of scripts/test: nothing left running, and one line that sums up.

# summary STATUS SECONDS: one line from the test reports that this run wrote.
summary() {
    find "$ROOT"/target/*-reports -name 'TEST-*.xml' -newer "$ROOT/target/.test-began" -exec grep -h '<testsuite ' {} + 2>/dev/null |
        awk -v status="$1" -v seconds="$2" '
            function number(name) { return match($0, " " name "=\"[0-9]+") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 3) : 0 }
            { tests += number("tests"); failed += number("failures") + number("errors"); skipped += number("skipped") }
            END { printf "scripts/test: %s in %d s: %d tests, %d failed, %d skipped\n", status ? "FAILED" : "passed", seconds, tests, failed, skipped }'
}

test_jvms() {
    if [ -d /proc/self ]; then
        # shellcheck disable=SC2062 # the files are the pattern
        printf '%s\n' "$ROOT/target/surefire/" | grep -lsF -f - /proc/[0-9]*/cmdline | cut -d/ -f3 || true
    else
        ps -axww -o pid=,args= | WORD="$ROOT/target/surefire/" awk 'index($0, ENVIRON["WORD"]) { print $1 }'
    fi
}

# stop_test_jvms: after Ctrl-C Maven may be gone before its test JVM is, which then would start a stack for nobody.
stop_test_jvms() {
    local pid signal=TERM tries
    for tries in 1 2 3 4 5 6 7 8 9 10; do
        [ -n "$(test_jvms)" ] || return 0
        for pid in $(test_jvms); do kill -$signal "$pid" 2>/dev/null || true; done
        [ "$tries" -lt 8 ] || signal=KILL
        sleep 0.5
    done
}

# end_tests STATUS: whatever happened, nothing of the test stack stays behind.
end_tests() {
    trap '' INT TERM HUP
    local left
    stop_test_jvms
    await_gone 30 postgres elasticsearch keycloak watch || true
    left=$(service_pids postgres elasticsearch keycloak watch | tr '\n' ' ')
    if [ -n "$left" ]; then
        warn "The tests left processes behind, stopping them: $left"
        stop_services
    fi
    summary "$1" $SECONDS
}
