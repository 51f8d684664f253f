# shellcheck shell=bash
# The three services, fetched once from a Maven repository and unpacked once per version into the cache.

DEPENDENCY_PLUGIN=org.apache.maven.plugins:maven-dependency-plugin:3.9.0

cache() {
    [ -n "${CACHE:-}" ] || CACHE=$(reachable_place "${TECHBRIDGE_CACHE:-$ROOT/.local/dist}")
    mkdir -p "$CACHE"
}

# maven_lock: one Maven at a time, because a local repository that fills up is not safe for two.
maven_lock() {
    mkdir -p "$ROOT/.local"
    with_lock "$ROOT/.local/maven.lock" "$@"
}

fetch() { # COORDINATES DIRECTORY
    say "fetching $1"
    (cd "$2" && maven -q "$DEPENDENCY_PLUGIN:copy" -Dartifact="$1" -DoutputDirectory="$2" -Dmdep.overWriteReleases=true) ||
        die "Maven could not fetch $1 (is a repository reachable? see the lines above)"
}

# install SERVICE NAME COORDINATES: makes $CACHE/NAME exist. Unpacks beside it and renames, so that a half-unpacked one is never seen.
install() {
    [ -d "$CACHE/$2" ] || with_lock "$CACHE/$2.lock" install_locked "$@"
}

install_locked() {
    local service=$1 target=$CACHE/$2 work=$CACHE/.$2.part
    [ ! -d "$target" ] || return 0
    rm -rf "$work"
    mkdir -p "$work/download" "$work/tree"
    set_state "$service" "fetching"
    maven_lock fetch "$3" "$work/download"
    set_state "$service" "unpacking"
    (cd "$work/tree" && "${service}_unpack" "$work"/download/*)
    mv "$work/tree" "$target"
    rm -rf "$work"
}

# unpack_zip ZIP: its one top folder becomes the current one. The JDK's own tool, because unzip is not everywhere.
unpack_zip() {
    local top
    "$JAVA_HOME/bin/jar" xf "$1"
    top=$(echo *)
    mv "$top"/* .
    rmdir "$top"
    chmod +x bin/*
}

# unpack_txz ARCHIVE: tar where it knows xz, else the Java library.
unpack_txz() {
    tar -xJf "$1" 2>/dev/null && return 0
    say "tar cannot read xz here, using the Java library"
    mkdir -p ../xz
    maven_lock fetch org.tukaani:xz:1.10:jar "$(cd ../xz && pwd)"
    "$JAVA_HOME/bin/java" -cp ../xz/xz-1.10.jar "$LIB/Unxz.java" "$1" ../xz/archive.tar
    tar -xf ../xz/archive.tar
}
