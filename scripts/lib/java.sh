# shellcheck shell=bash
# Prerequisites, looked at before anything is started: a JDK 21+, Maven 3.8+, and a few common tools.

java_major() { # JDK_HOME: its feature version, 0 when it is no JDK
    [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || { echo 0; return; }
    if [ -r "$1/release" ]; then cat "$1/release"; else "$1/bin/java" -version 2>&1; fi |
        awk -F'"' '/^JAVA_VERSION=|version "/ { split($2, v, /[.+-]/); found = v[1] } END { print found + 0 }'
}

java_candidates() {
    local java
    [ -z "${JAVA_HOME:-}" ] || echo "$JAVA_HOME"
    if java=$(command -v java); then (cd -P "$(dirname "$(readlink -f "$java" 2>/dev/null || echo "$java")")/.." && pwd); fi
    if [ -x /usr/libexec/java_home ]; then /usr/libexec/java_home -v 21+ 2>/dev/null || true; fi
    ls -d /usr/lib/jvm/* /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-/nonexistent}"/.sdkman/candidates/java/* /opt/java/* /opt/jdk* 2>/dev/null || true
}

# need_java: exports JAVA_HOME (the first JDK 21+) and SERVICE_JAVA (one that the services' user may run, too).
need_java() {
    local home first=""
    SERVICE_JAVA=""
    while read -r home; do
        [ "$(java_major "$home")" -ge 21 ] || continue
        first=${first:-$home}
        if as_service test -x "$home/bin/java"; then SERVICE_JAVA=$home; break; fi
    done < <(java_candidates)
    [ -n "$first" ] || die "no JDK 21 or newer found (looked at JAVA_HOME, java on the PATH, /usr/lib/jvm, ~/.sdkman). Install one, for instance 'apt-get install openjdk-21-jdk' or https://adoptium.net, or set JAVA_HOME"
    if [ -z "$SERVICE_JAVA" ]; then
        drop_by_namespace || die "the JDK in $first cannot be run by the user '$SERVICE_USER' that the services need; install one outside of root's home"
        SERVICE_JAVA=$first
    fi
    export JAVA_HOME=$first
}

maven_version() { mvn -v 2>/dev/null | awk 'NR == 1 { for (i = 1; i <= NF; i++) if ($i ~ /^[0-9]+\.[0-9]+/) { print $i; exit } }'; }

need_maven() {
    command -v mvn >/dev/null || die "Maven is missing: install 3.8 or newer, for instance 'apt-get install maven' or 'brew install maven'"
    case "$(maven_version)" in
        3.[89]* | 3.[1-9][0-9]* | [4-9]*) ;;
        *) die "Maven 3.8 or newer is needed, found '$(maven_version)'" ;;
    esac
}

# maven ARGUMENT...: Maven with what the environment adds to it (before 3.9 it does not read MAVEN_ARGS itself).
maven() {
    # shellcheck disable=SC2086 # several arguments in one variable
    mvn -B -ntp ${MAVEN_ARGS:-} ${TECHBRIDGE_MAVEN_ARGS:-} "$@"
}

need_tools() {
    local tool
    for tool in tar awk curl sed cksum; do
        command -v $tool >/dev/null || die "'$tool' is missing: install it with your package manager"
    done
    [ -d /proc/self ] || command -v ps >/dev/null || die "'ps' is missing: install procps"
    choose_service_user
    need_java
    command -v mvn >/dev/null || need_maven
}
