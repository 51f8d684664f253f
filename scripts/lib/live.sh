# shellcheck shell=bash
# Two ways of live coding for scripts/dev: Quarkus' own, or, where that cannot be had, a rebuild and restart at every save.

# quarkus_dev_possible: quarkus:dev needs an artifact that incomplete repositories lack; better to ask first than to fail late.
quarkus_dev_possible() {
    local version
    version=$(sed -n 's:.*<quarkus.version>\(.*\)</quarkus.version>.*:\1:p' "$ROOT/pom.xml")
    mkdir -p "$DIR/state/probe"
    (cd "$DIR/state/probe" && maven -q "$DEPENDENCY_PLUGIN:copy" "-Dartifact=io.quarkus:quarkus-devui:$version" -DoutputDirectory=.) >/dev/null 2>&1
}

# need_newer_maven: quarkus:dev insists on Maven 3.9; where the installed one is older, it fetches a newer one, for this script alone.
need_newer_maven() {
    case "$(maven_version)" in 3.8.*) ;; *) return 0 ;; esac
    say "Live coding needs Maven 3.9; using $MAVEN_VERSION from the cache"
    install maven "maven-$MAVEN_VERSION" "org.apache.maven:apache-maven:$MAVEN_VERSION:zip:bin"
    PATH=$CACHE/maven-$MAVEN_VERSION/bin:$PATH
}
maven_unpack() { unpack_zip "$1"; }

saved_since_build() { [ -n "$(find "$ROOT/pom.xml" "$ROOT/src/main" "$ROOT/api" -newer "$DIR/state/build-began" -type f 2>/dev/null | head -n 1)" ]; }

# rebuild_at_every_save: until Ctrl-C. A build that fails is told, and the next save tries again.
rebuild_at_every_save() {
    local result
    while :; do
        : >"$DIR/state/build-began"
        set +e # the worker sets it again for itself
        start_services app
        result=$?
        set -e
        if [ $result -eq 0 ]; then say "Techbridge is at $TECHBRIDGE_URL; save a file to rebuild, Ctrl-C to stop"; else say "Waiting for the next save"; fi
        until saved_since_build; do sleep 0.5; done
        say "" && say "Saved: rebuilding"
        signal_services TERM app
        await_gone 20 app || signal_services KILL app
    done
}
