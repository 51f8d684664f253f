# shellcheck shell=bash
# Techbridge itself as the fourth service of scripts/run: built when sources are newer, started as soon as PostgreSQL answers.
app_title=Techbridge
APP_JAR=$ROOT/target/quarkus-app/quarkus-run.jar
CLASSES=$ROOT/target/classes.aot
APP_OPTIONS=${TECHBRIDGE_JAVA_OPTS:--Xmx512m -XX:+UseParallelGC}

# external SERVICE: true when the environment names a server of one's own, which then is used and not started.
external() {
    case "$1" in
        postgres) [ -n "${TECHBRIDGE_PG_HOST:-}" ] ;;
        elasticsearch) [ -n "${TECHBRIDGE_ES_URL:-}" ] ;;
        keycloak) [ -n "${TECHBRIDGE_KC_URL:-}" ] ;;
    esac
}

own_services() {
    local service
    for service in $STACK; do external "$service" || printf '%s ' "$service"; done
}

stale() {
    [ ! -f "$APP_JAR" ] || [ -n "$(find "$ROOT/pom.xml" "$ROOT/src/main" "$ROOT/api" -newer "$APP_JAR" -type f 2>/dev/null | head -n 1)" ]
}

build_app() {
    stale || return 0 # another script has built it while this one waited
    need_maven
    (cd "$ROOT" && maven -q package -DskipTests -Dspotless.check.skip -Dquarkus.build.skip=false)
    touch "$APP_JAR"
}

app_prepare() {
    if stale; then
        set_state app "building"
        maven_lock build_app
        [ -f "$APP_JAR" ] || die "the build left no $APP_JAR"
    fi
    external postgres && return 0
    set_state app "waiting for PostgreSQL"
    until case "$(state_of postgres)" in ready*) ;; *) false ;; esac; do
        case "$(state_of postgres)" in failed*) die "it needs PostgreSQL" ;; esac
        [ -n "$(process_stamp $$)" ] || exit 1
        sleep 0.2
    done
}

app_start() {
    local cache
    cache=$(class_cache)
    cache=${cache:-$(class_recording)}
    app_environment
    cd "$ROOT"
    # shellcheck disable=SC2086 # several options in one variable
    launch_as_is "$JAVA_HOME/bin/java" $APP_OPTIONS ${cache:+"$cache"} "-XX:ErrorFile=$DIR/log/jvm-crash-%p.log" "-Dtechbridge.service=app@$RUN_ID" -jar "$APP_JAR"
}

# class_cache: the option for what the first stop after a build left with it (loaded classes, profiles of methods); a start then takes a
# quarter of the time.
class_cache() { if [ "$CLASSES" -nt "$APP_JAR" ]; then printf %s "-XX:AOTCache=$CLASSES"; fi; }

# class_recording: the option for a run that leaves it. An older JVM goes without.
class_recording() { if [ "$(java_major "$JAVA_HOME")" -ge 25 ]; then printf %s "-XX:AOTCacheOutput=$DIR/classes.aot"; fi; }

# keep_classes: a finished cache takes its place whole, whoever else of this checkout stops at the same time
keep_classes() {
    [ ! "$DIR/classes.aot" -nt "$APP_JAR" ] || mv -f "$DIR/classes.aot" "$CLASSES"
    rm -f "$DIR"/classes.aot*
}

app_ready() { probe "http://127.0.0.1:$HTTP_PORT/q/health/ready"; }
